import { Temporal } from 'temporal-polyfill'
import { resume } from '../../../domain/decisions/resume.ts'
import { settingOf } from '../../../domain/decisions/setting.ts'
import { Failure, isFailure } from '../../../domain/failure.ts'
import type { Inspection, Suspended } from '../../../domain/inspection/inspection.ts'
import type { Change, InspectionRecord } from '../../../domain/inspection/record.ts'
import type { Difference } from '../../../domain/plan/differences.ts'
import { previewOf } from '../../../domain/preview/preview.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { count, dateInWords, shortDate } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'

/** How a suspended inspection would go on if it were resumed now. */
export interface GoesOn {
  readonly inspection: Suspended
  /** Since when it is suspended, and which dates would be others. */
  readonly says: string
  /** Which calendar is not on file, so that it can only go on by a provisional one. */
  readonly lacks?: string
}

/** How an inspection would go on today; undefined where it is not suspended any more: a list may lag behind the record. */
export const goesOn = async (c: PortalContext, { id }: Inspection): Promise<GoesOn | undefined> => {
  const record = await c.var.ports.store.load(id)
  const { inspection } = record
  if (inspection.status !== 'suspended') return undefined
  const since = `Suspended since ${dateInWords(londonDate(Temporal.Instant.from(inspection.since)))}.`
  try {
    const { change, lacks } = resumedNow(c, record)
    const says = `${since} If it goes on today: ${datesInWords(previewOf(record, change).dates)}`
    return { inspection, says, ...(lacks === undefined ? {} : { lacks }) }
  } catch (error) {
    if (error instanceof Failure) return { inspection, says: `${since} ${error.message}` }
    throw error
  }
}

const resumedNow = (
  c: PortalContext,
  record: InspectionRecord,
): { readonly change: Change; readonly lacks?: string } => {
  const { ports, now } = c.var
  const setting = settingOf(record.inspection, ports.calendars)
  const given = { reason: 'preview', by: 'system' }
  try {
    return { change: resume(record, given, setting, now) }
  } catch (error) {
    if (!isFailure(error, 'CalendarUnknown')) throw error
    return { change: resume(record, { ...given, allowProvisional: true }, setting, now), lacks: error.message }
  }
}

/** How many dates would be others, and the first and the last of them. */
const datesInWords = (dates: readonly Difference[]): string => {
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return 'no date moves.'
  if (dates.length === 1) return `one date moves, ${moveInWords(first)}.`
  return `${count(dates.length, 'date')} move, from ${moveInWords(first)} to ${moveInWords(last)}.`
}

const moveInWords = ({ name, before, after }: Difference): string =>
  `“${name}” (${dayOf(before, 'not planned')}, then ${dayOf(after, 'not any more')})`

const dayOf = (date: string | undefined, none: string): string =>
  date === undefined ? none : shortDate(Temporal.PlainDate.from(date))
