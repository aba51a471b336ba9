import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Files } from '../../functions/ports/files/port.ts'
import { type FilesWorld, memoryFilesWorld, type S3FilesWorld, s3FilesWorld, send } from './files-backends.ts'

const waiting = 'quarantine/east-lothian-2023-10-31/R5/u1/Position statement (final) – ä+b%20.csv'
const kept = waiting.replace('quarantine', 'kept')
const bytes = Uint8Array.of(0, 255, 13, 10, 45, 45, 128)

describe.each([
  { name: 'memory', open: memoryFilesWorld },
  { name: 'S3', open: s3FilesWorld },
])('files in $name', ({ open }) => {
  let world: FilesWorld
  let files: Files
  beforeEach(async () => {
    world = await open()
    files = world.files
  })
  afterEach(() => world.close())

  it('are read byte by byte as they arrived, with what they were said to be', async () => {
    await world.arrive(waiting, bytes, 'text/csv')
    const file = await files.read(waiting)
    expect([...(file?.bytes ?? [])]).toEqual([...bytes])
    expect(file?.contentType).toBe('text/csv')
    expect(await files.head(waiting)).toEqual({ size: 7 })
  })

  it('are of unsaid content when nobody said what they are', async () => {
    await world.arrive(waiting, bytes)
    expect((await files.read(waiting))?.contentType).toBe('binary/octet-stream')
  })

  it('are not there when none arrived', async () => {
    expect(await files.read(waiting)).toBeUndefined()
    expect(await files.head(waiting)).toBeUndefined()
  })

  it('are replaced by what arrives later under the same key', async () => {
    await world.arrive(waiting, bytes)
    await world.arrive(waiting, bytes.subarray(0, 2))
    expect(await files.head(waiting)).toEqual({ size: 2 })
  })

  it('are moved whole, and are no longer where they were', async () => {
    await world.arrive(waiting, bytes, 'text/csv')
    await files.move(waiting, kept)
    expect(await files.read(waiting)).toBeUndefined()
    const file = await files.read(kept)
    expect([...(file?.bytes ?? [])]).toEqual([...bytes])
    expect(file?.contentType).toBe('text/csv')
  })

  it('cannot be moved from where there is none, and leave the other place as it was', async () => {
    await world.arrive(kept, bytes)
    await expect(files.move(waiting, kept)).rejects.toThrow()
    expect(await files.head(kept)).toEqual({ size: 7 })
  })

  it('are removed, however often, and no others with them', async () => {
    await world.arrive(waiting, bytes)
    await world.arrive(`${waiting}2`, bytes)
    await files.remove(waiting)
    await files.remove(waiting)
    expect(await files.read(waiting)).toBeUndefined()
    expect(await files.head(`${waiting}2`)).toEqual({ size: 7 })
  })

  it('get a form whose key is the one that was asked for', async () => {
    const post = await files.presignPost({ key: waiting, maxBytes: 10, contentType: 'text/csv', expiresInSeconds: 60 })
    expect(post.fields).toMatchObject({ key: waiting, 'Content-Type': 'text/csv' })
  })
})

describe('files sent to S3 with a form', () => {
  let world: S3FilesWorld
  const key = 'quarantine/i/R5/u1/${filename}'
  const arrived = 'quarantine/i/R5/u1/return.csv'
  const post = { key, maxBytes: 100, expiresInSeconds: 600 }
  beforeEach(async () => {
    world = await s3FilesWorld()
  })
  afterEach(() => world.close())

  it('lead the browser back to the page that was named, and tell it what arrived', async () => {
    const successRedirect = 'http://localhost:4000/requests/R5?sent=1'
    const answer = await send(await world.files.presignPost({ ...post, successRedirect }), 'a,b')
    expect(answer.status).toBe(303)
    const location = new URL(answer.headers.get('location') ?? '')
    expect(location.href.startsWith(successRedirect)).toBe(true)
    expect(Object.fromEntries(location.searchParams)).toMatchObject({ sent: '1', bucket: 'the-files', key: arrived })
    expect(new TextDecoder().decode((await world.files.read(arrived))?.bytes)).toBe('a,b')
  })

  it('must not be larger than was allowed, nor empty', async () => {
    const presigned = await world.files.presignPost(post)
    const tooLarge = await send(presigned, 'x'.repeat(101))
    expect(tooLarge.status).toBe(400)
    expect(await tooLarge.text()).toContain('<Code>EntityTooLarge</Code>')
    expect(await (await send(presigned, '')).text()).toContain('<Code>EntityTooSmall</Code>')
    expect(await world.files.head(arrived)).toBeUndefined()
    expect((await send(presigned, 'x'.repeat(100))).status).toBe(204)
  })

  it('must come before the form is over', async () => {
    const presigned = await world.files.presignPost(post)
    await world.jumpHours(1)
    const answer = await send(presigned, 'a,b')
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('Policy expired.')
    expect(await world.files.head(arrived)).toBeUndefined()
  })

  it('can be had from their address, saved under the name given, until its time is over', async () => {
    await world.arrive(arrived, bytes, 'text/html')
    const address = await world.files.presignGet(arrived, { fileName: 'Jane’s (1).csv', expiresInSeconds: 600 })
    const answer = await fetch(address)
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([...bytes])
    const said = answer.headers.get('content-disposition')
    expect(said).toBe("attachment; filename*=UTF-8''Jane%E2%80%99s%20%281%29.csv")
    expect((await fetch(address.replace('return.csv', 'other.csv'))).status).toBe(403)
    await world.jumpHours(1)
    const late = await fetch(address)
    expect(late.status).toBe(403)
    expect(await late.text()).toContain('Request has expired')
  })

  it('are unavailable, and not missing, while S3 does not answer', async () => {
    await world.cut()
    await expect(world.files.read(arrived)).rejects.toMatchObject({ name: 'StoreUnavailable' })
  })
})
