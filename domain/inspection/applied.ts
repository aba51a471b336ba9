import type { Notice } from './notice.ts'
import type { Change, InspectionRecord } from './record.ts'
import { stepKey } from './step.ts'

/** The record as it is once a change has been written: one version on. */
export const applied = (record: InspectionRecord, change: Change): InspectionRecord => ({
  inspection: { ...change.inspection, version: record.inspection.version + 1 },
  plan: change.plan ?? record.plan,
  steps: merged(record.steps, change.steps, stepKey),
  requests: merged(record.requests, change.requests, one => one.key),
  notices: merged(retired(record.notices, change), change.notices, one => one.slot),
})

const merged = <Item>(before: readonly Item[], changed: readonly Item[], key: (one: Item) => string): Item[] => [
  ...new Map([...before, ...changed].map(one => [key(one), one])).values(),
]

const retired = (notices: readonly Notice[], change: Change): Notice[] => {
  const why = new Map(change.retired.map(one => [one.slot, one.why]))
  const retiredAt = change.inspection.lastMovedAt
  return notices.map(one => {
    if (one.state === 'due' && change.held?.includes(one.slot)) return { ...one, state: 'held', heldAt: retiredAt }
    const reason = why.get(one.slot)
    return reason === undefined ? one : withdrawn(one, reason, retiredAt)
  })
}

/** The notice retired, if it was not on its way yet. */
export const withdrawn = (one: Notice, why: string, retiredAt: string): Notice => {
  if (one.state !== 'due' && one.state !== 'held') return one
  const { state: _before, ...kept } = one.state === 'held' ? unheld(one) : one
  return { ...kept, state: 'retired', retiredAt, why }
}

const unheld = ({ heldAt: _over, ...kept }: Extract<Notice, { state: 'held' }>) => kept
