import { type Files, unsaidContentType } from './port.ts'

interface File {
  readonly bytes: Uint8Array
  readonly contentType: string
}

/** The files in memory. Nothing can be sent to the addresses that it gives out: `arrive` stands for the browser. */
export const memoryFiles = (): Files & {
  readonly arrive: (key: string, bytes: Uint8Array, contentType?: string) => void
} => {
  const files = new Map<string, File>()
  return {
    arrive: (key, bytes, contentType = unsaidContentType) => void files.set(key, { bytes, contentType }),
    presignPost: async ({ key, contentType }) => ({
      url: 'https://files.example/',
      fields: { key, ...(contentType === undefined ? {} : { 'Content-Type': contentType }) },
    }),
    presignGet: async key => `https://files.example/${encodeURI(key)}`,
    read: async key => files.get(key),
    head: async key => {
      const file = files.get(key)
      return file === undefined ? undefined : { size: file.bytes.byteLength }
    },
    move: async (from, to) => {
      const file = files.get(from)
      if (file === undefined) throw new Error(`there is no file ${from}`)
      files.set(to, file)
      files.delete(from)
    },
    remove: async key => void files.delete(key),
  }
}
