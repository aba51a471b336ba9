import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openObjects } from '../../../local/s3/open-objects.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'objects-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const now = () => Date.parse('2026-11-23T09:00:00Z')
const a = { bucket: 'b', key: '../../a/ä' }
async function* source(...chunks: readonly string[]) {
  for (const chunk of chunks) {
    if (chunk === 'breaks') throw new Error('broken off')
    yield Buffer.from(chunk)
  }
}
const contents = () => readdirSync(join(folder, 'content'))

describe('objects in a folder', () => {
  it('are there again after a start, with all that was said of them', async () => {
    const before = openObjects(folder, now)
    const kept = await before.put(a, 'text/csv', source('one,', 'two'))
    before.close()
    const after = openObjects(folder, now)
    expect(after.all()).toEqual([kept])
    expect(await text(after.read(kept))).toBe('one,two')
    after.close()
  })

  it('leave what was there when their source breaks off', async () => {
    const objects = openObjects(folder, now)
    const first = await objects.put(a, 'text/csv', source('first'))
    await expect(objects.put(a, 'text/csv', source('sec', 'breaks'))).rejects.toThrow('broken off')
    expect(objects.find(a)).toEqual(first)
    expect(contents()).toEqual([first.content])
    objects.close()
  })

  it('give their room back once no copy needs it', async () => {
    const objects = openObjects(folder, now)
    const first = await objects.put(a, 'text/csv', source('one'))
    const copy = objects.copy(first, { bucket: 'b', key: 'copy' })
    objects.remove(a)
    expect(await text(objects.read(copy))).toBe('one')
    await objects.put({ bucket: 'b', key: 'copy' }, 'text/csv', source('two'))
    expect(contents()).toHaveLength(1)
    objects.remove({ bucket: 'b', key: 'copy' })
    expect(contents()).toEqual([])
    objects.close()
  })

  it('can be read to the end by who began before they were taken away', async () => {
    const objects = openObjects(folder, now)
    const reading = objects.read(await objects.put(a, 'text/csv', source('one')))
    objects.remove(a)
    expect(await text(reading)).toBe('one')
    objects.close()
  })

  it('are refused when their content is gone, by the name of the object', async () => {
    const before = openObjects(folder, now)
    await before.put(a, 'text/csv', source('one'))
    before.close()
    for (const one of contents()) rmSync(join(folder, 'content', one))
    expect(() => openObjects(folder, now)).toThrow(/the content of b\/\.\.\/\.\.\/a\/ä is missing/)
  })

  it('do not keep content that no object names', () => {
    openObjects(folder, now).close()
    writeFileSync(join(folder, 'content', 'left-over'), 'half')
    openObjects(folder, now).close()
    expect(contents()).toEqual([])
  })
})

const program = `
  const from = path => '${new URL('../../../local/', import.meta.url).href}' + path
  const { openObjects } = await import(from('s3/open-objects.ts'))
  const { createS3 } = await import(from('s3/s3.ts'))
  const { createRealClock } = await import(from('clock/real-clock.ts'))
  const { serve } = await import(from('http/serve.ts'))
  const clock = createRealClock()
  const objects = openObjects(process.argv[1], clock.now)
  const s3 = createS3({ objects, buckets: ['b'], now: clock.now, nextId: () => 'id', onArrival() {} })
  const { endpoint } = await serve(clock, () => {}, { '/s3': s3 })
  console.log(endpoint)`

it('an object is there after a kill once it was acknowledged, and one half sent is not', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = await once(child.stdout, 'data')
  const endpoint = String(said).trim()
  const authorization = 'AWS4-HMAC-SHA256 Credential=local/x'
  const whole = await fetch(`${endpoint}/s3/b/whole`, { method: 'PUT', body: 'whole', headers: { authorization } })
  expect(whole.status).toBe(200)
  const { hostname, port } = new URL(endpoint)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  socket.write(
    `PUT /s3/b/half HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nContent-Length: 10\r\nExpect: 100-continue\r\n\r\n`,
  )
  await once(socket, 'data')
  socket.write('12345')
  // A second answer is proof that the first five bytes were taken in, for both come over one event loop in turn.
  for (let half = 1; half < 2; half = contents().length) await fetch(`${endpoint}/s3/b/none`)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(contents()).toHaveLength(2)
  const objects = openObjects(folder, now)
  expect(objects.all().map(one => one.key)).toEqual(['whole'])
  expect(contents()).toHaveLength(1)
  objects.close()
})
