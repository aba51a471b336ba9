import type { Readable } from 'node:stream'

// In two parts, so that no scanner takes this source for the file.
const testString = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/** What scanners call the file. */
export const testThreat = 'EICAR-Test-File (not a virus)'

/** The file that EICAR published to try scanners with: 68 characters and white space after them, at most 128 bytes. */
export const isTestFile = async (file: { readonly size: number }, content: () => Readable): Promise<boolean> => {
  if (file.size < testString.length || file.size > 128) return false
  const chunks: Buffer[] = []
  for await (const chunk of content()) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('latin1').trimEnd() === testString
}
