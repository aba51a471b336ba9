import { isObject } from '../execution/json.ts'

const dates = new Set(['startDate', 'stopDate', 'creationDate', 'updateDate', 'timestamp'])

/** The engine's answers with their dates in epoch seconds, as the wire has them. Answers nest three deep at most. */
export const wireDates = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(wireDates)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      dates.has(key) && typeof member === 'number' ? member / 1000 : wireDates(member),
    ]),
  )
}
