import type { Temporal } from 'temporal-polyfill'
import type { Inspection } from '../inspection/inspection.ts'
import type { DueNotice, Notice } from '../inspection/notice.ts'
import type { InspectionRecord } from '../inspection/record.ts'
import type { TemplateName } from '../notices/template-names.ts'
import { personFor, type Role } from '../roles/roles.ts'

interface Message {
  readonly template: TemplateName
  readonly to: string
  /** The request, step or stage that it is about. */
  readonly about: string
  /** What tells two messages of the same kind about the same thing apart: a generation, a count. */
  readonly occasion: number
  readonly guarantee?: DueNotice['guarantee']
  readonly alone?: boolean
}

/** A notice for the ledger, due at once; the posting keeps to working days and hours (domain.md 7.2). */
export const notify = (inspection: Inspection, now: Temporal.Instant, message: Message): DueNotice => ({
  state: 'due',
  slot: `${message.about}#${message.occasion}#${message.template}#${message.to}`,
  to: message.to,
  template: message.template,
  about: message.about,
  rung: message.template,
  guarantee: message.guarantee ?? 'at-least-once',
  alone: message.alone ?? false,
  notBefore: now.toString(),
  reference: `${inspection.id}/${message.about}/${message.template}`,
})

/** The same message to the holders of several roles, each person once. */
export const notifyRoles = (
  inspection: Inspection,
  now: Temporal.Instant,
  to: readonly Role[],
  message: Omit<Message, 'to'>,
): DueNotice[] =>
  [...new Set(to.map(one => personFor(inspection.people, one)))].map(person =>
    notify(inspection, now, { ...message, to: person }),
  )

/** Whether it only reminds: it is better not sent than sent twice (domain.md 7.2). */
export const isReminder = ({ guarantee }: Pick<Notice, 'guarantee'>): boolean => guarantee === 'at-most-once'

/** What is said however a request goes on: the letter, and what people ask each other. */
const alwaysLeaves = new Set<TemplateName>(['notification-letter', 'question-asked', 'question-answered'])

/** The messages about a request that must not leave once it is answered or changed. */
export const retire = (record: InspectionRecord, about: string, why: string): { slot: string; why: string }[] =>
  record.notices
    .filter(one => one.state === 'due' && one.about === about && !alwaysLeaves.has(one.template))
    .map(one => ({ slot: one.slot, why }))

/** Its reminders only; what says for the first time that it is asked is written when it leaves. */
export const retireReminders = (
  record: InspectionRecord,
  about: string,
  why: string,
): { slot: string; why: string }[] => {
  const reminders = new Set(record.notices.filter(isReminder).map(({ slot }) => slot))
  return retire(record, about, why).filter(({ slot }) => reminders.has(slot))
}

/** The messages that ask for a check which has been made meanwhile. */
export const retireChecks = (record: InspectionRecord, about: string): { slot: string; why: string }[] =>
  record.notices
    .filter(one => one.state === 'due' && one.about === about && one.template === 'submission-received')
    .map(one => ({ slot: one.slot, why: 'checked' }))
