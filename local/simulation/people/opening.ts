import { Temporal } from 'temporal-polyfill'
import { areas } from '../../../domain/areas/areas.ts'
import { type CalendarLibrary, defaultLibrary } from '../../../domain/calendars/library.ts'
import { nextWorkingDay } from '../../../domain/calendars/working-days.ts'
import { settingOf } from '../../../domain/decisions/setting.ts'
import { findFootprint, footprints } from '../../../domain/footprints/library.ts'
import type { Footprint } from '../../../domain/footprints/schema.ts'
import { neededAtStart } from '../../../domain/roles/roles.ts'
import { startOfDay } from '../../../domain/time/london.ts'
import type { Chance } from '../chance/chance.ts'
import { holderOf } from './cast.ts'

/** What inspection a run is about: the event that starts it, and the instant, in epoch milliseconds. */
export const drawOpening = (chance: Chance, wanted?: Footprint['key']) => {
  const area = areas[chance.integer(0, areas.length - 1)]
  const drawn = footprints[chance.integer(0, footprints.length - 1)]
  const footprint = wanted === undefined ? drawn : findFootprint(wanted)
  if (area === undefined || footprint === undefined) throw new Error('there are areas and footprints')
  const { key, version } = footprint
  const calendars = libraryOf(area.code)
  const setting = settingOf({ area: area.code, footprint: { key, version }, allowProvisional: true }, calendars)
  const letterDate = nextWorkingDay(setting.calendar, drawDate(chance))
  const people = Object.fromEntries(neededAtStart.map(role => [role, holderOf(role)]))
  return {
    setting,
    calendars,
    startMs: startOfDay(letterDate).epochMilliseconds + (chance.happens(0.5) ? 0 : chance.integer(0, 7 * 3_600_000)),
    event: {
      area: area.name,
      footprint: key,
      letterDate: letterDate.toString(),
      by: holderOf('coordinator').id,
      people,
      allowProvisional: true,
    },
  }
}

/** What the library knows of one area: the same answers, found sooner. */
const libraryOf = (area: string): CalendarLibrary => {
  const known = libraries.get(area) ?? {
    ...defaultLibrary,
    councilHolidays: defaultLibrary.councilHolidays.filter(one => one.area === area),
    schoolYears: defaultLibrary.schoolYears.filter(one => one.area === area),
  }
  libraries.set(area, known)
  return known
}

const libraries = new Map<string, CalendarLibrary>()

/** Bank holidays are on file up to 2030, and an inspection with many reviews may take six years. */
const [firstYear, lastYear] = [2019, 2024] as const

/** Any day, or one about which the clocks change: the last Sundays of March and October. */
const drawDate = (chance: Chance): Temporal.PlainDate => {
  const year = chance.integer(firstYear, lastYear)
  if (chance.happens(0.5))
    return Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: chance.integer(0, 364) })
  const month = chance.pick([3, 10])
  return Temporal.PlainDate.from({ year, month, day: 31 }).add({ days: chance.integer(-14, 3) })
}
