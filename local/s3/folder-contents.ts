import { randomUUID } from 'node:crypto'
import { createReadStream, openSync, readdirSync, rmSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { type Contents, createMeasure } from './contents.ts'

/** Contents as files of a folder: each is on the disk when it is taken. */
export const folderContents = (folder: string): Contents => ({
  async take(source) {
    const id = randomUUID()
    const path = join(folder, id)
    const measure = createMeasure()
    try {
      await write(path, measure.pass(source))
      // The name of a new file is on the disk when its folder is.
      await synced(folder)
    } catch (error) {
      rmSync(path, { force: true })
      throw error
    }
    return measure.taken(id)
  },
  // Opened at once, so that a removal meanwhile takes only the name away.
  read: id => createReadStream('', { fd: openSync(join(folder, id), 'r') }),
  remove: id => rmSync(join(folder, id), { force: true }),
})

/** The ids of all contents in a folder. */
export const contentsIn = (folder: string): readonly string[] => readdirSync(folder)

const write = async (path: string, source: AsyncIterable<Uint8Array>): Promise<void> => {
  const file = await open(path, 'wx')
  await closing(file, async () => {
    await file.writeFile(source)
    await file.sync()
  })
}

const synced = async (folder: string): Promise<void> => {
  const opened = await open(folder, 'r')
  await closing(opened, () => opened.sync())
}

const closing = async (file: FileHandle, work: () => Promise<void>): Promise<void> => {
  try {
    await work()
  } finally {
    await file.close()
  }
}
