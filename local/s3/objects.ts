import type { Readable } from 'node:stream'
import { type Contents, memoryContents } from './contents.ts'

/** One object of one bucket. */
export interface StoredObject {
  readonly bucket: string
  readonly key: string
  /** The id of its content; copies have the same one. */
  readonly content: string
  /** In bytes. */
  readonly size: number
  /** MD5 in hexadecimal digits. */
  readonly etag: string
  readonly contentType: string
  /** Epoch milliseconds of the local clock. */
  readonly modifiedMs: number
}

export type ObjectName = Pick<StoredObject, 'bucket' | 'key'>

export interface Objects {
  all(): readonly StoredObject[]
  find(name: ObjectName): StoredObject | undefined
  /** Keeps what the source yields, in place of what had this name. Where the source fails, nothing is changed. */
  put(name: ObjectName, contentType: string, source: AsyncIterable<Uint8Array>): Promise<StoredObject>
  copy(from: StoredObject, to: ObjectName): StoredObject
  /** Takes an object away; one that is not there is fine. */
  remove(name: ObjectName): void
  read(object: StoredObject): Readable
}

/** Where objects are noted so that they outlive the process. */
export interface Notes {
  keep(object: StoredObject): void
  forget(name: ObjectName): void
}

export interface ObjectsParts {
  readonly contents: Contents
  readonly now: () => number
  readonly before?: readonly StoredObject[]
  readonly notes?: Notes
}

/** One text for both parts of a name; no bucket's name has a slash. */
export const oneText = ({ bucket, key }: ObjectName): string => `${bucket}/${key}`

const unnoted: Notes = { keep: () => {}, forget: () => {} }

/** Objects over their contents. Contents come first and go last, so that an object always has one. */
export const createObjects = ({ contents, now, before = [], notes = unnoted }: ObjectsParts): Objects => {
  const objects = new Map(before.map(one => [oneText(one), one]))

  const release = (content: string | undefined) => {
    if (content !== undefined && ![...objects.values()].some(one => one.content === content)) contents.remove(content)
  }

  const replace = (object: StoredObject): StoredObject => {
    const old = objects.get(oneText(object))
    notes.keep(object)
    objects.set(oneText(object), object)
    release(old?.content)
    return object
  }

  return {
    all: () => [...objects.values()],
    find: name => objects.get(oneText(name)),
    async put({ bucket, key }, contentType, source) {
      const { id: content, size, etag } = await contents.take(source)
      return replace({ bucket, key, content, size, etag, contentType, modifiedMs: now() })
    },
    copy: (from, { bucket, key }) => replace({ ...from, bucket, key, modifiedMs: now() }),
    remove(name) {
      const old = objects.get(oneText(name))
      if (old === undefined) return
      notes.forget(name)
      objects.delete(oneText(name))
      release(old.content)
    },
    read: ({ content }) => contents.read(content),
  }
}

/** Objects that end with the process. */
export const memoryObjects = (now: () => number): Objects => createObjects({ contents: memoryContents(), now })
