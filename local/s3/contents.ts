import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'

/** Content as it was taken in. */
export interface Taken {
  /** What it is found by. */
  readonly id: string
  /** In bytes. */
  readonly size: number
  /** MD5 in hexadecimal digits, which S3 calls the ETag. */
  readonly etag: string
  readonly crc32: number
}

/** What objects hold, apart from their names. */
export interface Contents {
  /** Takes everything in; where the source fails, nothing. Errors: the source's own. */
  take(source: AsyncIterable<Uint8Array>): Promise<Taken>
  read(id: string): Readable
  remove(id: string): void
}

/** Hands chunks on and measures them as they pass. */
export const createMeasure = () => {
  const md5 = createHash('md5')
  let size = 0
  let sum = 0
  return {
    pass: async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const chunk of source) {
        md5.update(chunk)
        sum = crc32(chunk, sum)
        size += chunk.length
        yield chunk
      }
    },
    taken: (id: string): Taken => ({ id, size, etag: md5.digest('hex'), crc32: sum }),
  }
}

/** Contents that end with the process. */
export const memoryContents = (): Contents => {
  const contents = new Map<string, readonly Uint8Array[]>()
  let count = 0
  return {
    async take(source) {
      const measure = createMeasure()
      const chunks: Uint8Array[] = []
      for await (const chunk of measure.pass(source)) chunks.push(chunk)
      const id = String(++count)
      contents.set(id, chunks)
      return measure.taken(id)
    },
    read: id => Readable.from(contents.get(id) ?? []),
    remove: id => void contents.delete(id),
  }
}
