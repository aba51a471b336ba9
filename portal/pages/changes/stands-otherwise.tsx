import { Temporal } from 'temporal-polyfill'
import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import type { Action } from '../../../domain/rights/rights.ts'
import { InsetText } from '../../design/inset-text.tsx'
import { withDate } from '../../design/read-date.ts'
import { dayInWords, momentInWords } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import type { TooLate } from '../../page/form-page.ts'
import { type Opened, openInspection } from '../../reading/inspection.ts'
import { namesOf } from '../../reading/names.ts'
import type { Fields } from '../../session/drafts.ts'
import { Typed } from '../asked/typed.tsx'
import { ThingsToDo } from './things-to-do.tsx'

type Status = Inspection['status']

/**
 * Why an inspection cannot be changed in this way as it stands, who made it so, and what can be done instead, for whoever may
 * change it; undefined where it stands as one of those given. Errors: InspectionUnknown, NotAllowed.
 */
export const standsOtherwise =
  (action: Action, asOneOf: readonly Status[]) =>
  async (c: PortalContext): Promise<TooLate | undefined> => {
    const opened = await openInspection(c, action)
    const { inspection } = opened.record
    return asOneOf.includes(inspection.status)
      ? undefined
      : insteadOf(opened, titles[inspection.status], await whySo(c, inspection))
  }

/** What stands in place of a change that cannot be made: why, what was typed, and what can be done instead. */
export const insteadOf = (opened: Opened, title: string, says: string): TooLate => {
  const { id, areaName } = opened.record.inspection
  return {
    title,
    caption: areaName,
    back: `/inspections/${id}/changes`,
    body: typed => (
      <>
        <InsetText>{says}</InsetText>
        <Typed typed={byHand(typed)} />
        <ThingsToDo opened={opened} title="What can be done now" />
      </>
    ),
  }
}

const titles: Record<Status, string> = {
  running: 'The inspection goes on',
  stuck: 'The automatic part stands still',
  suspended: 'The inspection is suspended',
  cancelled: 'The inspection is cancelled',
  closed: 'The inspection is closed',
}

/** Which line of the history made it so. */
const made: Record<Status, readonly AuditEvent['what'][]> = {
  running: ['inspection-resumed'],
  stuck: ['inspection-stuck'],
  suspended: ['inspection-suspended'],
  cancelled: ['inspection-cancelled'],
  closed: ['inspection-closed'],
}

const whySo = async ({ var: { ports } }: PortalContext, inspection: Inspection): Promise<string> => {
  const { id, status } = inspection
  const event = (await ports.store.events(id)).findLast(one => made[status].includes(one.what))
  const nameOf = await namesOf(ports.directory, [event?.by])
  const when = event === undefined ? '' : ` on ${momentInWords(Temporal.Instant.from(event.at))}`
  const who = event === undefined ? 'Somebody' : nameOf(event.by)
  const why = event?.why === undefined ? '' : `: ${event.why}`
  if (status === 'suspended') {
    const review = dayInWords(Temporal.PlainDate.from(inspection.reviewOn))
    return `${who} suspended it${when}${why} Nothing moves until it is resumed. It is to be looked at again on ${review}.`
  }
  if (status === 'cancelled') return `${who} cancelled it${when}${why}`
  if (status === 'closed') return `It came to its end${when}. Nothing about it can change any more.`
  if (status === 'stuck')
    return 'It stopped several times in one day. Have it started again first: a coordinator or an administrator can do that on its overview.'
  return event === undefined ? 'It is not suspended: there is nothing to resume.' : `${who} resumed it${when}${why}`
}

/** Of what was typed, the words and days; what was chosen from a list is chosen again. */
const byHand = (typed: Fields): Fields => {
  const { reason = '', reviewOn = '', to = '' } = withDate(withDate(typed, 'reviewOn'), 'to')
  return { reviewOn, to, reason }
}
