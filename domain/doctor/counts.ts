import { boardFactsOf } from '../board/facts-of.ts'
import { counted } from '../decisions/change.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import { isWaiting } from '../inspection/request.ts'
import { type OpenStep, stepKey } from '../inspection/step.ts'
import type { Examined } from './examined.ts'
import type { Found } from './finding.ts'

/** Numbers kept with the record that differ from what is counted. */
export const wrongCounts = ({ record, now }: Examined): Found[] => {
  const { inspection } = record
  const { counters, nextDue } = counted(record.requests)
  const board = boardFactsOf(record, inspection, [], now)
  const steps = wronglyCounted(record).map(one => stepKey(one))
  const whats = [
    ...(isSame(inspection.counters, counters) ? [] : ['the numbers of its requests']),
    ...(inspection.nextDue === nextDue ? [] : ['its next due date']),
    ...(inspection.board === undefined || isSame(inspection.board, board) ? [] : ['what the board shows of it']),
    ...steps.map(one => `how many requests of ${one} wait`),
  ]
  if (whats.length === 0) return []
  return [
    {
      kind: 'counts-wrong',
      about: inspection.id,
      says: `${inspection.areaName} says wrongly ${whats.join(', ')}.`,
      repair: { do: 'count-anew' },
      repairSays: 'Count again.',
    },
  ]
}

const isSame = (one: unknown, other: unknown): boolean => inOrder(one) === inOrder(other)

/** As text, whatever the order in which a store yields the fields. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )

/** Open steps whose number of waiting requests is not the one that they say. */
export const wronglyCounted = ({ steps, requests }: Pick<InspectionRecord, 'steps' | 'requests'>): OpenStep[] =>
  steps
    .filter((one): one is OpenStep => one.state === 'open')
    .filter(one => one.openRequests !== waitingIn(one, requests))

/** How many requests of a step wait. */
export const waitingIn = (step: OpenStep, requests: InspectionRecord['requests']): number =>
  requests
    .filter(isWaiting)
    .filter(one => one.stage === step.stage && one.step === step.step && one.iteration === step.iteration).length
