import { type UnzipFileInfo, unzipSync } from 'fflate'
import { limits } from './limits.ts'
import { unusable } from './unusable.ts'

/** The parts of a zipped file by their paths, unpacked. */
export type Parts = Readonly<Record<string, Uint8Array>>

/** The paths of all parts, nothing unpacked. Errors: InputInvalid (not a whole archive, or too large unpacked). */
export const pathsOf = (bytes: Uint8Array): string[] => {
  const infos: UnzipFileInfo[] = []
  unpack(bytes, info => infos.push(info) === 0)
  const unpackedBytes = infos.reduce((sum, { originalSize }) => sum + originalSize, 0)
  if (infos.length > limits.parts || unpackedBytes > limits.unpackedBytes) throw tooLarge()
  return infos.map(({ name }) => name)
}

/** The parts whose paths are wanted. Errors: as pathsOf. */
export const partsOf = (bytes: Uint8Array, wanted: (path: string) => boolean): Parts => {
  pathsOf(bytes)
  return unpack(bytes, ({ name }) => wanted(name))
}

const unpack = (bytes: Uint8Array, filter: (info: UnzipFileInfo) => boolean): Parts => {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    throw unusable(
      'The file is damaged and cannot be opened. Open it, save it again under a new name and send that.',
      error,
    )
  }
}

const tooLarge = () =>
  unusable(
    `The file unpacks to more than ${limits.unpackedBytes / 1024 / 1024} MB. Take out pictures and sheets that were not asked for, and send it again.`,
  )
