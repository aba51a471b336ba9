import { crc32 } from 'node:zlib'
import * as z from 'zod'
import { damaged } from './journal-unusable.ts'

/** Content as a row keeps it: JSON text with its checksum, so that a damaged row is seen and not gone on with. */
export interface Packed {
  readonly body: string
  readonly sum: number
}

export const pack = (content: unknown): Packed => {
  const body = JSON.stringify(content)
  return { body, sum: crc32(body) }
}

const packed = z.object({ body: z.string(), sum: z.number() })

/** The content of a row that this program packed: the checksum vouches for its shape. Errors: JournalUnusable. */
export const unpack = <T>(file: string, what: string, row: unknown): T => {
  const { body, sum } = packed.parse(row)
  if (crc32(body) !== sum) throw damaged(file, `what it says of ${what} is not what was written`)
  return JSON.parse(body)
}
