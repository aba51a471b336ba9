import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import type { Setting } from '../../domain/decisions/setting.ts'
import { footprints } from '../../domain/footprints/library.ts'
import { requestsOf } from '../../domain/footprints/requests-of.ts'
import type { AuditEvent } from '../../domain/inspection/audit-event.ts'
import { ways } from '../../domain/plan/moves/ways.ts'
import { roles } from '../../domain/roles/roles.ts'
import { londonDate } from '../../domain/time/london.ts'
import { dateInWords } from '../design/words.ts'
import type { NameOf } from './names.ts'
import { requestName } from './requests.ts'
import { wayWords } from './way-words.ts'

interface Words {
  readonly request: string
  readonly step: string
  readonly date: string
  readonly nameOf: NameOf
}
type Say = (event: AuditEvent, words: Words) => string

/** Each kind of audit line in plain words. A kind that is added without words does not compile. */
const said: Record<AuditEvent['what'], Say> = {
  'inspection-started': () => 'Inspection started',
  'plan-made': event => `Dates planned (${event.about.replace('-', ' ')})`,
  'step-opened': (_, { step }) => `Step opened: ${step}`,
  'step-closed': (event, { step }) => `Step closed: ${step}${outcomeOf(event)}`,
  'step-taken-over': (_, { step }) => `Step taken over by a new relay: ${step}`,
  'request-opened': (event, { request }) => `Asked for: ${request}${dueOf(event)}`,
  'request-submitted': (_, { request }) => `Answered: ${request}`,
  'request-accepted': (_, { request }) => `Accepted: ${request}`,
  'request-returned': (event, { request }) => `Returned: ${request}${dueOf(event)}`,
  'request-waived': (_, { request }) => `Not needed any more: ${request}`,
  'request-silent': (event, { request }) => `No answer to ${request}${outcomeOf(event)}`,
  'request-handed-over': ({ detail }, { request, nameOf }) =>
    `Handed over to ${detail?.to === undefined ? 'a colleague' : nameOf(String(detail.to))}: ${request}`,
  'question-asked': (_, { request }) => `Question about ${request}`,
  'question-answered': (_, { request }) => `Question answered about ${request}`,
  'more-time-asked': (event, { request }) => `More time asked for: ${request}${on(event, 'until')}`,
  'more-time-refused': (_, { request }) => `The date stays: ${request}`,
  'note-written': () => 'Note written',
  'rung-reached': (_, { request }) => `Reminder due: ${request}`,
  'lead-asked': (_, { request }) => `The inspection lead is asked to decide about ${request}`,
  'due-extended': (event, { request }) => `More time given: ${request}${dueOf(event)}`,
  'person-named': event => `Named: ${titleOf(event.about)}`,
  published: event => `Report published${on(event, 'on')}`,
  'review-decided': event =>
    event.detail?.inMonths === undefined
      ? `Progress review held${on(event, 'on')}`
      : `The panel asks for a progress review in ${event.detail.inMonths} months`,
  'stage-finished': event => `Stage finished: ${event.about}`,
  'relay-put-off': (event, { step }) => `${step} waits for its day${on(event, 'until')}`,
  'relay-renewed': (_, { step }) => `The automatic part went on under a new relay: ${step}`,
  'relay-died': event => `The automatic part of ${event.about} stopped and is started again`,
  'failure-recorded': event => `A task of ${event.about} failed`,
  'inspection-stuck': () => 'The automatic part needs a person',
  'inspection-closed': () => 'Inspection closed',
  'date-moved': (event, { date }) => `“${date}” moved from ${day(event, 'from')} to ${day(event, 'to')}${wayOf(event)}`,
  'plan-changed': event => `Dates planned anew (${event.about.replace('-', ' ')})`,
  'inspection-suspended': event => `Suspended, to be looked at again${on(event, 'reviewOn')}`,
  'inspection-resumed': event => `Resumed after ${event.detail?.days} days`,
  'inspection-cancelled': () => 'Cancelled',
  'request-withdrawn': (_, { request }) => `Not asked any more: ${request}`,
  'step-withdrawn': (_, { step }) => `Not part of the inspection any more: ${step}`,
  migrated: event => `Goes on with ${footprintIn(event, 'to')} instead of ${footprintIn(event, 'from')}`,
  'migration-undone': event => `Goes on with ${footprintIn(event, 'to')}, as before`,
  'person-left': () => 'What waited for somebody who left was passed on',
  'receipt-proven': (event, { request }) => `Delivered: ${request}${dueOf(event)}`,
  'message-undelivered': () => 'A message could not be delivered',
  'address-asked': () => 'Another address was asked for',
  repaired: () => 'Repaired, after the doctor had found something',
  'history-counted-anew': event =>
    `This history was found altered or incomplete from ${event.about} on, and is counted anew from here`,
}

/** One event of the history as a page says it. */
export const eventWords = (event: AuditEvent, setting: Setting, nameOf: NameOf): string =>
  said[event.what](event, {
    request: requestIn(event, setting),
    step: stepIn(event, setting),
    date: dateNamed(event, setting),
    nameOf,
  })

/** Whose names an event's words need, by id. */
export const peopleIn = ({ by, what, detail }: AuditEvent): string[] =>
  what === 'request-handed-over' && detail?.to !== undefined ? [by, String(detail.to)] : [by]

/** A request's key begins with its row's: `R1-cpp-chair-2`. */
const requestIn = ({ about }: AuditEvent, { footprint }: Setting): string => {
  const rows = requestsOf(footprint)
    .filter(one => about === one.key || about.startsWith(`${one.key}-`))
    .sort((a, b) => b.key.length - a.key.length)
  const [row] = rows
  return row === undefined ? about : requestName(row)
}

const stepIn = ({ about }: AuditEvent, { footprint }: Setting): string => {
  const [stage, step, iteration] = about.split('#')
  const row = footprint.stages.find(one => one.key === stage)?.steps.find(one => one.key === step)
  const again = iteration === undefined || iteration === '1' ? '' : ` (${iteration})`
  return `${row?.name ?? about}${again}`
}

/** A date of the plan: `stage/step` is the beginning of a step, everything else is when a request is due. */
const dateNamed = (event: AuditEvent, setting: Setting): string =>
  event.about.includes('/')
    ? stepIn({ ...event, about: event.about.replace('/', '#') }, setting)
    : requestIn(event, setting)

/** A footprint by its key and version: `B 1`. */
const footprintIn = ({ detail }: AuditEvent, name: string): string => {
  const given = String(detail?.[name] ?? '')
  return footprints.find(one => `${one.key} ${one.version}` === given)?.name ?? `footprint ${given}`
}

const wayOf = ({ detail }: AuditEvent): string => {
  const way = ways.find(one => one === detail?.way)
  return way === undefined ? '' : `; ${wayWords[way].said}`
}

const day = ({ detail }: AuditEvent, name: string): string => {
  const date = z.iso.date().safeParse(detail?.[name])
  return date.success ? dateInWords(Temporal.PlainDate.from(date.data)) : 'a day before'
}

const titleOf = (about: string): string => Object.entries(roles).find(([key]) => key === about)?.[1].title ?? about

const outcomeOf = ({ detail }: AuditEvent): string =>
  detail?.outcome === undefined || detail.outcome === 'done' ? '' : `, outcome: ${detail.outcome}`

const dueOf = ({ detail }: AuditEvent): string =>
  detail?.due === undefined ? '' : `, due ${dateInWords(londonDate(Temporal.Instant.from(String(detail.due))))}`

const on = ({ detail }: AuditEvent, name: string): string => {
  const value = detail?.[name]
  if (value === undefined) return ''
  const date = String(value).slice(0, 10)
  return ` (${dateInWords(Temporal.PlainDate.from(date))})`
}
