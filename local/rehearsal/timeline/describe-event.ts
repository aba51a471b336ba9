import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import { dateInWords, dayInWords } from '../report/dates.ts'
import type { EventGroup } from './group-events.ts'
import { ordinal, type Words } from './words.ts'

interface Described {
  readonly text: string
  readonly why?: string
}

const detail = ({ detail }: AuditEvent, key: string): string => String(detail?.[key] ?? '')

/** Each kind of audit line in words; undefined: another line of the timeline already says it. */
const texts: Record<AuditEvent['what'], (event: AuditEvent, words: Words, group: EventGroup) => string | undefined> = {
  'inspection-started': ({ by }, { who }) => `Inspection started by the ${who(by)}`,
  'plan-made': ({ about }) => `Dates planned (${about.replace('-', ' ')})`,
  'step-opened': ({ about }, { step }) => step(about),
  'step-closed': event => (detail(event, 'outcome') === 'done' ? undefined : `Outcome: ${detail(event, 'outcome')}`),
  'step-taken-over': () => undefined,
  'request-opened': (event, { request, who }, group) =>
    `${request(event.about)}: ${list(group.map(one => who(detail(one, 'role'))))}, due ${dayInWords(detail(event, 'due'))}`,
  'request-submitted': ({ about, by }, { request, who }) => `${request(about)}: answered by the ${who(by)}`,
  'request-accepted': ({ about, by }, { request, who }) =>
    `${request(about)}: accepted${by === 'system' ? ' as it arrived' : ` by the ${who(by)}`}`,
  'request-returned': (event, { request, who }) =>
    `${request(event.about)}: returned by the ${who(event.by)}, due again ${dayInWords(detail(event, 'due'))}`,
  'request-waived': ({ about, by }, { request, who }, { length }) =>
    `${request(about)}: waived by the ${who(by)}${length > 1 ? `, ${length} answers` : ''}`,
  'request-silent': (event, { request }) =>
    `${request(event.about)}: no answer, which counts as ${detail(event, 'outcome')}`,
  'request-handed-over': (event, { request, who }) =>
    `${request(event.about)}: handed over to the ${who(detail(event, 'to'))} by the ${who(event.by)}`,
  'question-asked': ({ about, by }, { request, who }) => `${request(about)}: a question by the ${who(by)}`,
  'question-answered': ({ about, by }, { request, who }) => `${request(about)}: question answered by the ${who(by)}`,
  'more-time-asked': (event, { request, who }) =>
    `${request(event.about)}: the ${who(event.by)} asks for time until ${dayInWords(detail(event, 'until'))}`,
  'more-time-refused': ({ about, by }, { request, who }) => `${request(about)}: the ${who(by)} lets the date stand`,
  'note-written': ({ by }, { who }) => `A note by the ${who(by)}`,
  'rung-reached': () => undefined,
  'lead-asked': (event, { request }) =>
    `${request(event.about)}: the inspection lead is asked to decide${timesAsked(Number(detail(event, 'times')))}`,
  'due-extended': (event, { request, who }) =>
    `${request(event.about)}: more time given by the ${who(event.by)}, due ${dayInWords(detail(event, 'due'))}`,
  'person-named': ({ about, by }, { who }) => `The ${who(about)} is named by the ${who(by)}`,
  published: event => `Report published on ${dateInWords(detail(event, 'on'))}`,
  'review-decided': event =>
    event.detail?.inMonths === undefined
      ? `Progress review held on ${dateInWords(detail(event, 'on'))}`
      : `The panel asks for a progress review in ${detail(event, 'inMonths')} months`,
  'stage-finished': () => undefined,
  'relay-put-off': (event, { step }) =>
    `${step(event.about)}: waits until ${dayInWords(detail(event, 'until'))}, and no relay runs meanwhile`,
  'relay-renewed': ({ about }, { step }) => `${step(about)}: a new relay is started`,
  'relay-died': event => `The relay of ${event.about} died (${detail(event, 'how')})`,
  'failure-recorded': event => `A task of ${event.about} failed: ${detail(event, 'error')}`,
  'inspection-stuck': () => 'The inspection is stuck: a person has to look',
  'inspection-closed': () => 'Inspection closed',
  'date-moved': (event, { who }) =>
    `${event.about}: moved by the ${who(event.by)} from ${dateInWords(detail(event, 'from'))} to ${dateInWords(detail(event, 'to'))}`,
  'plan-changed': ({ about }) => `Dates planned anew (${about.replace('-', ' ')})`,
  'inspection-suspended': (event, { who }) =>
    `Suspended by the ${who(event.by)}, to be looked at again on ${dateInWords(detail(event, 'reviewOn'))}`,
  'inspection-resumed': (event, { who }) =>
    `Resumed by the ${who(event.by)} after ${detail(event, 'days')} days, each answer with the working days it had left`,
  'inspection-cancelled': ({ by }, { who }) => `Cancelled by the ${who(by)}`,
  'request-withdrawn': ({ about }, { request }) => `${request(about)}: not asked any more`,
  'step-withdrawn': ({ about }, { step }) => `${step(about)}: not part of the inspection any more`,
  migrated: event => `Goes on with ${footprintIn(event, 'to')} instead of ${footprintIn(event, 'from')}`,
  'migration-undone': event => `Goes on with ${footprintIn(event, 'to')} as before`,
  'person-left': ({ about }, { who }) => `What waited for the ${who(about)} is passed on`,
  'receipt-proven': (event, { request }) =>
    `${request(event.about)}: delivered, due ${dayInWords(detail(event, 'due'))}`,
  'message-undelivered': (event, { who }) => `A message to the ${who(detail(event, 'to'))} could not be delivered`,
  'address-asked': () => 'Another address is asked for',
  repaired: ({ about }) => `Repaired: ${about}`,
  'history-counted-anew': () => undefined,
}

const footprintIn = (event: AuditEvent, key: string): string => `footprint ${detail(event, key)}`

const list = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ')

const timesAsked = (times: number): string => (times > 1 ? ` (${ordinal(times)} time)` : '')

/** What happened, in words, and why; undefined for what the timeline shows otherwise. */
export const describeEvent = (group: EventGroup, words: Words): Described | undefined => {
  const [first] = group
  const text = texts[first.what](first, words, group)
  return text === undefined ? undefined : { text, ...(first.why === undefined ? {} : { why: first.why }) }
}
