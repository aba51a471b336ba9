import { Temporal } from 'temporal-polyfill'
import type { Notice } from '../../../domain/inspection/notice.ts'
import type { MemoryRecord, MemoryTable } from '../table/memory-table.ts'
import { checkClaim } from './check-claim.ts'
import { claimMinutes, type Digest, type NoticeKey, type NoticeLedger, type OutcomeTold, outcomeFrom } from './port.ts'

type Claimed = Extract<Notice, { state: 'claimed' }>

/** The ledger in memory, over the table of the in-memory records. */
export const memoryNoticeLedger = (table: MemoryTable): NoticeLedger => ({
  claim: async (keys, { at, digest }) => {
    checkClaim(keys, digest)
    const found = findAll(table, keys)
    const isFree = digest === undefined || !table.digests.has(digestOf(digest))
    if (!isFree || found.some(({ notice }) => notice?.state !== 'due')) return 'taken'
    if (digest !== undefined) table.digests.add(digestOf(digest))
    for (const { record, notice } of found)
      if (notice?.state === 'due') set(record, { ...notice, state: 'claimed', claimedAt: at })
    return 'claimed'
  },

  reclaim: async (keys, { at }) => {
    checkClaim(keys)
    const found = findAll(table, keys)
    if (!found.every(({ notice }) => isUnsettled(notice, at))) return 'taken'
    for (const { record, notice } of found) if (notice?.state === 'claimed') set(record, { ...notice, claimedAt: at })
    return 'claimed'
  },

  release: async (keys, digest) => {
    for (const { record, notice } of findAll(table, keys))
      if (notice?.state === 'claimed') set(record, { ...unclaimed(notice), state: 'due' })
    if (digest !== undefined) table.digests.delete(digestOf(digest))
  },

  accepted: async (keys, { at, messageId, to }) => {
    table.messages.set(messageId, { at, to, keys })
    leave(table, keys, at, messageId)
  },

  outcome: async told => {
    const { messageId } = told
    const message = table.messages.get(messageId)
    if (message === undefined) return undefined
    const { to, keys } = message
    leave(table, keys, message.at, messageId)
    const from = outcomeFrom(told)
    for (const { record, notice } of findAll(table, keys))
      if (notice !== undefined && isOf(messageId, notice) && from.includes(notice.state))
        set(record, withOutcome(notice, told))
    const notices = keys.flatMap(({ inspectionId, slot }) => {
      const notice = table.records.get(inspectionId)?.notices.get(slot)
      return notice === undefined ? [] : [{ inspectionId, notice }]
    })
    return { to, notices }
  },

  sentTo: async messageIds =>
    new Map(
      messageIds.flatMap((messageId): [string, string][] => {
        const to = table.messages.get(messageId)?.to
        return to === undefined ? [] : [[messageId, to]]
      }),
    ),

  suppressed: async (keys, { at, why }) => {
    const settled = { suppressedAt: at, ...(why === undefined ? {} : { why }) }
    for (const { record, notice } of findAll(table, keys)) {
      if (notice?.state === 'due') set(record, { ...notice, state: 'suppressed', ...settled })
      if (notice?.state === 'claimed') set(record, { ...unclaimed(notice), state: 'suppressed', ...settled })
    }
  },

  retired: async (keys, { at, why }) => {
    for (const { record, notice } of findAll(table, keys))
      if (notice?.state === 'due') set(record, { ...notice, state: 'retired', retiredAt: at, why })
  },

  giveUp: async keys => {
    for (const { record, notice } of findAll(table, keys))
      if (notice?.state === 'claimed') record?.givenUp.add(notice.slot)
  },

  postpone: async (keys, notBefore) => {
    for (const { record, notice } of findAll(table, keys))
      if (notice?.state === 'due') set(record, { ...notice, notBefore })
  },

  hadDigest: async (personIds, date) =>
    new Set(personIds.filter(personId => table.digests.has(digestOf({ personId, date })))),
})

/** Notes that what is claimed has left in a message. */
const leave = (table: MemoryTable, keys: readonly NoticeKey[], at: string, messageId: string): void => {
  for (const { record, notice } of findAll(table, keys))
    if (notice?.state === 'claimed') set(record, { ...unclaimed(notice), state: 'accepted', acceptedAt: at, messageId })
}

interface Found {
  readonly record: MemoryRecord | undefined
  readonly notice: Notice | undefined
}

const findAll = ({ records }: MemoryTable, keys: readonly NoticeKey[]): Found[] =>
  keys.map(({ inspectionId, slot }) => {
    const record = records.get(inspectionId)
    return { record, notice: record?.notices.get(slot) }
  })

const set = (record: MemoryRecord | undefined, notice: Notice): void => {
  record?.notices.set(notice.slot, notice)
}

const digestOf = ({ personId, date }: Digest): string => `${personId}/${date}`

type Sent = Extract<Notice, { messageId: string }>

/** The notice with its proof, and the latest that is known of it. */
const withOutcome = (one: Notice, { what, at, isForGood }: OutcomeTold): Notice => {
  if (!('messageId' in one)) return one
  const sent = handedOver(one)
  switch (what) {
    case 'delayed':
      return { ...sent, state: 'accepted', delayedAt: at }
    case 'delivered':
      return { ...sent, state: 'delivered', deliveredAt: at }
    case 'bounced':
      return { ...sent, state: 'bounced', bouncedAt: at, ...(isForGood ? { forGood: true } : {}) }
    case 'complained':
      return { ...sent, state: 'complained', complainedAt: at }
  }
}

/** A notice that was sent a second time went in another message. */
const isOf = (messageId: string, one: Notice): boolean =>
  'messageId' in one && one.messageId === messageId && !('forGood' in one)

/** What is known of it whatever became of it. */
const handedOver = (one: Sent) => {
  const { slot, to, template, about, rung, guarantee, alone, notBefore, reference, acceptedAt, messageId } = one
  return { slot, to, template, about, rung, guarantee, alone, notBefore, reference, acceptedAt, messageId }
}

const unclaimed = ({ claimedAt: _settled, ...notice }: Claimed): Omit<Claimed, 'claimedAt'> => notice

const isUnsettled = (notice: Notice | undefined, at: string): boolean => {
  if (notice?.state !== 'claimed' || notice.guarantee !== 'at-least-once') return false
  const lastClaim = Temporal.Instant.from(at).subtract({ minutes: claimMinutes })
  return Temporal.Instant.compare(Temporal.Instant.from(notice.claimedAt), lastClaim) <= 0
}
