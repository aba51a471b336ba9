import { isObject } from '../step-functions/execution/json.ts'
import type { Placeholders } from './placeholders.ts'

export type Findings = { differences: string[]; notes: string[] }

const ignored = new Set(['SdkHttpMetadata', 'SdkResponseMetadata'])
const escapedKey = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')
const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}

const jsonObjectIn = (text: string): unknown => {
  if (!text.startsWith('{')) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

// The service words these causes itself; the recordings ask for the error only.
const worded = new Set(['States.QueryEvaluationError', 'States.Runtime'])
const isWording = (key: string, of: Record<string, unknown>): boolean =>
  (key === 'cause' && worded.has(String(of.error))) || (key === 'Cause' && worded.has(String(of.Error)))

// Recordings made before redriving existed have no such member.
const isYounger = (key: string, expected: Record<string, unknown>): boolean =>
  key === 'RedriveCount' && expected[key] === undefined

/** Compares a recorded value with an actual one; `pointer` is where the recorded one stands in its file. */
export const createMatcher = (placeholders: Placeholders) => {
  const matchTexts = (expected: string, actual: string, pointer: string, found: Findings): void => {
    const recorded = placeholders.withValues(expected)
    if (placeholders.matches(recorded, actual, pointer)) return
    const [inExpected, inActual] = [jsonObjectIn(recorded), jsonObjectIn(actual)]
    if (inExpected !== undefined && inActual !== undefined) match(inExpected, inActual, pointer, found)
    else found.differences.push(`${pointer}: expected ${shown(recorded)}, got ${shown(actual)}`)
  }

  const matchObjects = (
    expected: Record<string, unknown>,
    actual: Record<string, unknown>,
    pointer: string,
    found: Findings,
  ): void => {
    const keys = new Set(
      [...Object.keys(expected), ...Object.keys(actual)].filter(key => !ignored.has(key) && !isYounger(key, expected)),
    )
    for (const key of keys) {
      const inMember: Findings = { differences: [], notes: [] }
      match(expected[key], actual[key], `${pointer}/${escapedKey(key)}`, inMember)
      const target = isWording(key, expected) && typeof actual[key] === 'string' ? found.notes : found.differences
      target.push(...inMember.differences)
      found.notes.push(...inMember.notes)
    }
  }

  const matchArrays = (expected: unknown[], actual: unknown[], pointer: string, found: Findings): void => {
    if (expected.length !== actual.length)
      found.differences.push(`${pointer}: expected ${expected.length} elements, got ${actual.length}`)
    else for (const [index, item] of expected.entries()) match(item, actual[index], `${pointer}/${index}`, found)
  }

  const match = (expected: unknown, actual: unknown, pointer: string, found: Findings): void => {
    if (typeof expected === 'string' && actual !== undefined && placeholders.isAnything(expected, pointer)) return
    if (typeof expected === 'string' && typeof actual === 'string') matchTexts(expected, actual, pointer, found)
    else if (Array.isArray(expected) && Array.isArray(actual)) matchArrays(expected, actual, pointer, found)
    else if (isObject(expected) && isObject(actual)) matchObjects(expected, actual, pointer, found)
    else if (isObject(expected) && typeof actual === 'string' && jsonObjectIn(actual) !== undefined)
      match(expected, jsonObjectIn(actual), pointer, found)
    else if (expected !== actual)
      found.differences.push(`${pointer}: expected ${shown(expected)}, got ${shown(actual)}`)
  }

  return { match, tentatively: (attempt: () => boolean) => placeholders.tentatively(attempt) }
}
export type Matcher = ReturnType<typeof createMatcher>
