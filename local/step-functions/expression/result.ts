import type { Json } from '../execution/json.ts'

/** Thrown for a result that has no JSON form, such as a function. */
export class UnsupportedResult extends Error {}

const isFunction = (value: object): boolean => '_jsonata_lambda' in value || '_jsonata_function' in value

/** A copy, in plain JSON, of what an expression yielded; undefined stays undefined. Throws `UnsupportedResult`. */
export const plainResult = (value: unknown): Json | undefined => {
  if (value === undefined || value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value !== 'object' || isFunction(value)) throw new UnsupportedResult()
  if (Array.isArray(value)) return value.map(item => plainResult(item) ?? null)
  const members: Record<string, Json> = {}
  for (const [key, member] of Object.entries(value)) {
    const plain = plainResult(member)
    if (plain !== undefined) members[key] = plain
  }
  return members
}
