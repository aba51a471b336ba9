import type * as z from 'zod'
import { type Notice, notice, type notSent } from '../../../domain/inspection/notice.ts'
import { lookAgainAt, sortable } from '../table/due.ts'
import { onDue } from '../table/index-attributes.ts'
import { noticeItemKey } from '../table/keys.ts'
import type { Table } from '../table/table.ts'
import { onlyIf, setting } from '../table/update.ts'
import { type MessageOutcome, type NoticeKey, type OutcomeTold, outcomeFrom } from './port.ts'

/** The state of a notice after it was written to the ledger, with the fields of that state only. */
export type NextState =
  | { readonly state: 'due'; readonly notBefore: string }
  | { readonly state: 'claimed'; readonly claimedAt: string }
  | { readonly state: 'accepted'; readonly acceptedAt: string; readonly messageId: string }
  | { readonly state: 'suppressed'; readonly suppressedAt: string; readonly why: z.infer<typeof notSent> | undefined }
  | { readonly state: 'held'; readonly heldAt: string }
  | { readonly state: 'retired'; readonly retiredAt: string; readonly why: string }

const fieldsByState = notice.options.map(one => Object.keys(one.shape))

/** Fields that a notice has in some states only, and its place among the due things. */
const stateFields = [
  ...new Set(fieldsByState.flat().filter(name => !fieldsByState.every(fields => fields.includes(name)))),
  'duePartition',
  'dueAt',
]

const onDueWhen = (next: NextState) => {
  if (next.state === 'due') return onDue({ dueAt: sortable(next.notBefore) })
  return next.state === 'claimed' ? onDue({ dueAt: lookAgainAt(next.claimedAt) }) : {}
}

/** Moves a notice on from one of some states; what it has in every state stays. */
export const updateNotice = (
  table: Table,
  { inspectionId, slot }: NoticeKey,
  from: readonly Notice['state'][],
  next: NextState,
) => {
  const values = Object.fromEntries(from.map((state, index) => [`:from${index}`, state]))
  return {
    TableName: table.name,
    Key: noticeItemKey(inspectionId, slot),
    ...onlyIf(
      setting({ ...next, ...onDueWhen(next) }, stateFields),
      `#state IN (${Object.keys(values).join(', ')})`,
      { '#state': 'state' },
      values,
    ),
  }
}

const instantOf: Readonly<Record<MessageOutcome, string>> = {
  delayed: 'delayedAt',
  delivered: 'deliveredAt',
  bounced: 'bouncedAt',
  complained: 'complainedAt',
}

/** Notes on a notice what became of its message; the proof that it was handed over stays. */
export const updateOutcome = (table: Table, { inspectionId, slot }: NoticeKey, told: OutcomeTold) => {
  const { messageId, what, at, isForGood } = told
  const from = Object.fromEntries(outcomeFrom(told).map((state, index) => [`:from${index}`, state]))
  const forGood = what === 'bounced' && isForGood ? { forGood: true } : {}
  const next = { state: what === 'delayed' ? 'accepted' : what, [instantOf[what]]: at, ...forGood }
  return {
    TableName: table.name,
    Key: noticeItemKey(inspectionId, slot),
    ...onlyIf(
      setting(next, Object.values(instantOf)),
      // A notice that was sent a second time went in another message.
      `#state IN (${Object.keys(from).join(', ')}) AND #messageId = :messageId AND attribute_not_exists(#forGood)`,
      { '#state': 'state', '#messageId': 'messageId', '#forGood': 'forGood' },
      { ...from, ':messageId': messageId },
    ),
  }
}
