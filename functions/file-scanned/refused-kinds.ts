const refusals: readonly { readonly extensions: readonly string[]; readonly reason: string }[] = [
  {
    extensions: [
      'exe',
      'elf',
      'macho',
      'deb',
      'rpm',
      'dmg',
      'msi',
      'apk',
      'jar',
      'class',
      'wasm',
      'lnk',
      'swf',
      'crx',
      'xpi',
      'dex',
    ],
    reason: 'This is a program, and programs are not taken. Send the document that was asked for.',
  },
  {
    extensions: [
      'zip',
      'rar',
      '7z',
      'gz',
      'tar',
      'tar.gz',
      'bz2',
      'xz',
      'zst',
      'lz',
      'lz4',
      'lzh',
      'ace',
      'arj',
      'cab',
      'Z',
      'cpio',
      'ar',
      'iso',
    ],
    reason: 'This is an archive of files, and what is in it cannot be checked. Send the files one by one.',
  },
  {
    extensions: ['xlsm', 'docm', 'pptm', 'xltm', 'dotm', 'potm', 'ppsm'],
    reason:
      'This Office file holds macros, and files with macros are not taken. Save it as a plain .xlsx, .docx or .pptx file and send that.',
  },
  {
    extensions: ['cfb', 'doc', 'xls', 'ppt'],
    reason:
      'This is an older Office file, or one with a password, and it cannot be checked. Save it without a password as .xlsx, .docx or .pptx and send that.',
  },
  {
    extensions: ['html', 'svg', 'xml'],
    reason: 'This is a web page or a drawing that may hold a program. Make a PDF of it and send that.',
  },
]

/** Why macros are refused, and the way out. */
export const macrosRefused = refusals[2]?.reason ?? ''

/** Why a kind of file that is never taken is refused, and the way out. */
export const whyRefused = (extension: string): string =>
  refusals.find(({ extensions }) => extensions.includes(extension))?.reason ??
  'This kind of file is not taken. Send PDF, Word, Excel, PowerPoint, OpenDocument, CSV, plain text, PNG or JPEG.'
