import { type Area, findArea } from '../areas/areas.ts'
import type { CalendarLibrary } from '../calendars/library.ts'
import { type AreaCalendar, calendarFor } from '../calendars/resolve.ts'
import { findFootprint, footprints } from '../footprints/library.ts'
import { requestsOf } from '../footprints/requests-of.ts'
import type { Footprint, RequestTemplate, StepTemplate } from '../footprints/schema.ts'
import type { Inspection } from '../inspection/inspection.ts'
import type { StepPlace } from '../inspection/step.ts'

/** The published data that decisions about one inspection rest on: its pinned footprint and its area's calendar. */
export interface Setting {
  readonly area: Area
  readonly footprint: Footprint
  readonly calendar: AreaCalendar
}

type Pinned = Pick<Inspection, 'area' | 'footprint' | 'allowProvisional'>

/** The setting of an inspection. Errors: AreaUnknown, FootprintUnknown. */
export const settingOf = (pinned: Pinned, library: CalendarLibrary): Setting => {
  const { area, footprint, allowProvisional } = pinned
  const before = settings.get(library) ?? new Map<string, Setting>()
  settings.set(library, before)
  const key = [area, footprint.key, footprint.version, allowProvisional].join()
  const setting = before.get(key) ?? newSetting(pinned, library)
  before.set(key, setting)
  return setting
}

/** Settings of a library do not change: each is put together once, and what its calendar has worked out is kept. */
const settings = new WeakMap<CalendarLibrary, Map<string, Setting>>()

const newSetting = ({ area, footprint, allowProvisional }: Pinned, library: CalendarLibrary): Setting => {
  const found = findArea(area)
  return {
    area: found,
    footprint: findFootprint(footprint.key, footprint.version),
    calendar: calendarFor(found, { library, allowProvisional }),
  }
}

/** The footprint's row for a step, or undefined where this footprint has no such step. */
export const stepTemplateOf = (
  footprint: Footprint,
  place: Pick<StepPlace, 'stage' | 'step'>,
): StepTemplate | undefined =>
  footprint.stages.find(one => one.key === place.stage)?.steps.find(one => one.key === place.step)

/**
 * The row for a request of an inspection: of its footprint, or of the one that it was asked by before a migration. A request
 * without a row would be a footprint changed under way.
 */
export const requestTemplateOf = (footprint: Footprint, key: string): RequestTemplate => {
  const isIt = (one: RequestTemplate): boolean => one.key === key
  const found = requestsOf(footprint).find(isIt) ?? footprints.flatMap(requestsOf).find(isIt)
  if (found === undefined)
    throw new Error(`neither footprint ${footprint.key} version ${footprint.version} nor another has a request ${key}`)
  return found
}
