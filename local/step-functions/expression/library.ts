import { createHash } from 'node:crypto'
import type { Ids } from '../execution/ids.ts'
import { isObject } from '../execution/json.ts'
import { compile } from './compile.ts'
import { seededRandom } from './seeded-random.ts'

const wrong = (name: string, message: string) => Object.assign(new Error(`$${name}: ${message}`), { code: 'D3137' })

const partition = (array?: unknown, size?: unknown) => {
  if (array === undefined) return undefined
  const items: unknown[] = Array.isArray(array) ? array : [array]
  if (typeof size !== 'number' || !(Math.floor(size) >= 1))
    throw wrong('partition', 'the size must be a positive number')
  const length = Math.floor(size)
  return Array.from({ length: Math.ceil(items.length / length) }, (_, chunk) =>
    items.slice(chunk * length, (chunk + 1) * length),
  )
}

// The service makes arrays of at most 1,000 elements.
const rangeLimit = 1000

const range = (start?: unknown, end?: unknown, step?: unknown) => {
  if (typeof start !== 'number' || typeof end !== 'number' || typeof step !== 'number' || step === 0)
    throw wrong('range', 'start, end and a step other than 0 are required')
  const length = Math.max(0, Math.floor((end - start) / step) + 1)
  if (length > rangeLimit) throw wrong('range', `more than ${rangeLimit} elements`)
  return Array.from({ length }, (_, index) => start + index * step)
}

const algorithms: Record<string, string> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
}

const hash = (data?: unknown, algorithm?: unknown) => {
  const name = algorithms[String(algorithm)]
  if (typeof data !== 'string' || name === undefined)
    throw wrong('hash', `a string and one of ${Object.keys(algorithms).join(', ')} are required`)
  return createHash(name).update(data).digest('hex')
}

const parse = (text?: unknown) => {
  if (text === undefined) return undefined
  try {
    return JSON.parse(String(text))
  } catch (error) {
    throw wrong('parse', isObject(error) ? String(error.message) : 'the text is not JSON')
  }
}

const formatted = compile('$fromMillis($ms, $picture, $timezone)')

/**
 * What an expression finds besides JSONata's own functions: the service's `$partition`, `$range`, `$hash`, `$random`,
 * `$uuid` and `$parse`; `$now` and `$millis` on the engine's clock; and `$eval` taken away.
 */
export const createLibrary = (nowMs: () => number, ids: Ids): Record<string, unknown> => ({
  partition,
  range,
  hash,
  parse,
  random: (seed?: unknown) => (seed === undefined ? ids.random() : seededRandom(Number(seed))),
  uuid: () => ids.uuid(),
  now: (picture?: string, timezone?: string) => formatted.evaluate(undefined, { ms: nowMs(), picture, timezone }),
  millis: () => nowMs(),
  eval: undefined,
})
