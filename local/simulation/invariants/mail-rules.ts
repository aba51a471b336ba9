import type { Notice } from '../../../domain/inspection/notice.ts'
import { isUnanswered, type Request } from '../../../domain/inspection/request.ts'
import type { NoticeKey } from '../../../functions/ports/notice-ledger/port.ts'
import type { MemoryRecord, MemoryTable } from '../../../functions/ports/table/memory-table.ts'
import type { Sink } from './sink.ts'

/** Never taken back, whatever happens to what they are about. */
const never = new Set(['notification-letter', 'relay-stuck', 'published', 'inspection-closed'])

/** While an inspection is suspended nothing leaves but the message that says so. */
const checkAwake = (
  { slot }: NoticeKey,
  notice: Notice | undefined,
  record: MemoryRecord | undefined,
  sink: Sink,
): void => {
  if (record?.inspection.status === 'suspended' && notice?.template !== 'inspection-suspended')
    sink.violated('nothing is sent while suspended', `${slot} is claimed`)
}

/** A reminder is of the due date that its request has: what a date of before has brought is retired with it. */
const checkOfNow = ({ slot, about }: Notice, { generation }: Request, sink: Sink): void => {
  if (!slot.startsWith(`${about}#${generation}#`))
    sink.violated('no reminder of a retired plan', `${slot} is claimed; ${about} is in generation ${generation}`)
}

/** What says which dates hold now, and what is said after it says it better. */
const outdoneBy: Readonly<Partial<Record<Notice['template'], ReadonlySet<string>>>> = {
  'dates-changed': new Set(['dates-changed', 'inspection-resumed']),
  'inspection-resumed': new Set(['inspection-resumed']),
}

/** The plan of which such a message tells, by its slot: `fieldwork#3#dates-changed#person-1`. */
const planOf = ({ slot }: Pick<Notice, 'slot'>): number => Number(slot.split('#')[1])

/** Of dates that have changed again everybody hears by the last message only. */
const checkLast = (notice: Notice, { notices }: MemoryRecord, sink: Sink): void => {
  const better = outdoneBy[notice.template]
  const last = [...notices.values()].find(
    one => better?.has(one.template) && one.to === notice.to && planOf(one) > planOf(notice),
  )
  if (last !== undefined)
    sink.violated('no notice of a retired plan', `${notice.slot} is claimed; ${last.slot} was written since`)
}

/** What was handed to the mail service, slot by slot. */
export const createMailRules = (table: () => MemoryTable, sink: Sink) => {
  const sent = new Map<string, number>()
  const slotsOf = new Map<string, readonly string[]>()
  const claimedOnce = new Set<string>()
  const noticeOf = ({ inspectionId, slot }: NoticeKey) => {
    const record = table().records.get(inspectionId)
    const notice = record?.notices.get(slot)
    return { notice, request: notice && record?.requests.get(notice.about) }
  }

  return {
    /** Claimed for sending: a reminder only as long as its request lacks an answer. */
    claimed(notices: readonly NoticeKey[]): void {
      for (const key of notices) {
        const { notice, request } = noticeOf(key)
        const record = table().records.get(key.inspectionId)
        checkAwake(key, notice, record, sink)
        // What was on its way when dates changed again may be given back, and is written anew with the days of now.
        if (notice !== undefined && record !== undefined && !claimedOnce.has(key.slot)) checkLast(notice, record, sink)
        claimedOnce.add(key.slot)
        if (notice?.guarantee !== 'at-most-once' || request === undefined) continue
        checkOfNow(notice, request, sink)
        if (isUnanswered(request)) continue
        sink.violated(
          'no reminder of an answered request',
          `${key.slot} is claimed; ${request.key} is ${request.state}`,
        )
      }
    },
    /** Taken by the mail service. */
    taken(notices: readonly NoticeKey[], messageId: string): void {
      slotsOf.set(
        messageId,
        notices.map(one => one.slot),
      )
      for (const key of notices) {
        const times = (sent.get(key.slot) ?? 0) + 1
        sent.set(key.slot, times)
        if (times > 1 && noticeOf(key).notice?.guarantee === 'at-most-once')
          sink.violated('at most one reminder a rung', `${key.slot} was sent ${times} times`)
      }
    },
    accepted(notices: readonly NoticeKey[], messageId: string): void {
      const slots = slotsOf.get(messageId)
      const strange = notices.find(one => slots?.includes(one.slot) !== true)
      if (strange !== undefined) sink.violated('accepted is sent', `${strange.slot} never left as ${messageId}`)
    },
    /** At the end every message that must arrive has left, or was retired with a reason. */
    atEnd({ notices }: MemoryRecord): void {
      for (const one of notices.values()) {
        if (one.guarantee !== 'at-least-once') continue
        if (one.state === 'retired' && !never.has(one.template)) continue
        if ('messageId' in one && sent.has(one.slot)) continue
        sink.violated('no notice is lost', `${one.slot} is ${one.state}, sent ${sent.get(one.slot) ?? 0} times`)
      }
    },
  }
}
export type MailRules = ReturnType<typeof createMailRules>
