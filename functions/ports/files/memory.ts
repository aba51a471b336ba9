import type { Files } from './port.ts'

/** The files in memory. Nothing can be sent to the addresses that it gives out: `arrive` stands for the browser. */
export const memoryFiles = (): Files & { readonly arrive: (key: string, bytes: Uint8Array) => void } => {
  const files = new Map<string, Uint8Array>()
  return {
    arrive: (key, bytes) => void files.set(key, bytes),
    presignPost: async ({ key }) => ({ url: 'https://files.example/', fields: { key } }),
    presignGet: async key => `https://files.example/${key}`,
    read: async key => {
      const bytes = files.get(key)
      return bytes === undefined ? undefined : { bytes }
    },
    move: async (from, to) => {
      const bytes = files.get(from)
      if (bytes === undefined) throw new Error(`there is no file ${from}`)
      files.set(to, bytes)
      files.delete(from)
    },
    remove: async key => void files.delete(key),
  }
}
