import type { Case, ExpectedEvent } from './case-file.ts'
import { chainsOf } from './chains.ts'
import type { Findings, Matcher } from './match.ts'
import type { ObservedEvent } from './observed.ts'

type Placed = ExpectedEvent & { pointer: string }

const label = ({ type, details }: { type: string; details?: Record<string, unknown> | undefined }): string =>
  `${type} ${String(details?.name ?? details?.state ?? '')}`.trim()

// A TaskSubmitted's output is what the called service said of itself.
const comparable = (event: { type: string; details?: Record<string, unknown> | undefined }) =>
  event.type === 'TaskSubmitted' && event.details
    ? { ...event.details, output: 'output' in event.details }
    : event.details

const comparePair = (matcher: Matcher, expected: Placed, actual: ObservedEvent, found: Findings): void => {
  if (label(expected) !== label(actual))
    found.differences.push(`${expected.pointer}: expected ${label(expected)}, got ${label(actual)}`)
  else matcher.match(comparable(expected) ?? {}, comparable(actual) ?? {}, `${expected.pointer}/details`, found)
}

const compareSequence = (matcher: Matcher, expected: Placed[], actual: ObservedEvent[], found: Findings): void => {
  for (const [index, event] of expected.entries()) {
    const other = actual[index]
    if (other) comparePair(matcher, event, other, found)
    else found.differences.push(`${event.pointer}: expected ${label(event)}, got no more events`)
  }
  for (const event of actual.slice(expected.length))
    found.differences.push(`unexpected event ${event.id} ${label(event)}`)
}

const compareIds = (expected: Placed[], actual: ObservedEvent[], found: Findings): void => {
  for (const [index, { id, previousEventId, pointer, type }] of expected.entries()) {
    const other = actual[index]
    if (id !== null && other && (id !== other.id || previousEventId !== other.previousEventId))
      found.differences.push(
        `${pointer}: ${type} expected id ${id} after ${previousEventId}, got ${other.id} after ${other.previousEventId}`,
      )
  }
}

const takeEqual = (matcher: Matcher, event: Placed, from: ObservedEvent[]): boolean => {
  const place = from.findIndex(other =>
    matcher.tentatively(() => {
      const attempt: Findings = { differences: [], notes: [] }
      comparePair(matcher, event, other, attempt)
      return attempt.differences.length === 0
    }),
  )
  if (place >= 0) from.splice(place, 1)
  return place >= 0
}

const isClosing = ({ type }: ObservedEvent): boolean => /^ParallelState(Succeeded|Failed)$/.test(type)

/** Events whose order was lost have no ids: they stand, in any order, between the numbered ones around them. */
const compareUnordered = (matcher: Matcher, expected: Placed[], actual: ObservedEvent[], found: Findings): void => {
  const numbered = new Set(expected.map(({ id }) => id))
  const inOrder = expected.filter(({ id }) => id !== null)
  compareSequence(
    matcher,
    inOrder,
    actual.filter(({ id }) => numbered.has(id)),
    found,
  )
  const rest = actual.filter(({ id }) => !numbered.has(id))
  for (const event of expected.filter(({ id }) => id === null))
    if (!takeEqual(matcher, event, rest)) found.differences.push(`${event.pointer}: no ${label(event)} like it`)
  // The recordings lost the event that closes a Parallel too; their ids show the gap.
  const missing = (expected.at(-1)?.id ?? 0) - expected.length
  if (rest.length !== missing || !rest.every(isClosing))
    found.differences.push(`${rest.length} events more than recorded, not ${missing}`)
}

const compareChains = (matcher: Matcher, expected: Placed[], actual: ObservedEvent[], found: Findings): void => {
  const chains = chainsOf(actual)
  for (const [name, events] of chainsOf(expected)) compareSequence(matcher, events, chains.get(name) ?? [], found)
}

/** Levels 2, 3 and 4 of the recordings' INDEX: the path, the data of every event, the ids. */
export const compareEvents = (matcher: Matcher, { expected, eventOrder, pointer }: Case, actual: ObservedEvent[]) => {
  const found: Findings = { differences: [], notes: [] }
  const events = expected.events?.map((event, index) => ({ ...event, pointer: `${pointer}/events/${index}` }))
  if (!events) return found
  if (eventOrder === 'concurrent') compareChains(matcher, events, actual, found)
  else if (eventOrder === 'recorded-order-lost-inside-parallel') compareUnordered(matcher, events, actual, found)
  else {
    compareSequence(matcher, events, actual, found)
    compareIds(events, actual, found)
  }
  return found
}
