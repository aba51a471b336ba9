import * as z from 'zod'
import { findArea } from '../../domain/areas/areas.ts'
import { type Setting, settingOf } from '../../domain/decisions/setting.ts'
import { startInspection } from '../../domain/decisions/start-inspection.ts'
import { defaultFootprint, findFootprint } from '../../domain/footprints/library.ts'
import type { Change } from '../../domain/inspection/record.ts'
import { admitted } from '../../domain/rights/admitted.ts'
import { type Role, role, roleNames } from '../../domain/roles/roles.ts'
import { admit } from '../ports/directory/admit.ts'
import { type Person, person } from '../ports/directory/person.ts'
import type { Directory } from '../ports/directory/port.ts'
import { performOwed } from '../record/perform-owed.ts'
import type { RecordPorts } from '../record/ports.ts'

const pin = z.strictObject({ date: z.iso.date(), reason: z.string().trim().min(1), by: z.string().min(1) })

/** What a coordinator fills in to start an inspection. */
export const startEvent = z.strictObject({
  area: z.string().min(1),
  footprint: z.string().default(defaultFootprint),
  letterDate: z.iso.date(),
  /** Who starts it, by id in the directory. */
  by: z.string().min(1),
  people: z.partialRecord(role, person),
  /** Whether dates may rest on a calendar that is not complete; each of them then says so. */
  allowProvisional: z.boolean().default(false),
  pins: z.record(z.string(), pin).default({}),
  /** Why a second inspection of an area is started while one is open. */
  despiteOpen: z.string().optional(),
})
export type StartEvent = z.output<typeof startEvent>

/** What a start would write, and by which calendars and rules. */
export interface PlannedStart {
  readonly change: Change
  readonly setting: Setting
}

/**
 * The start of an inspection as it would be, with nothing written.
 * Errors: AreaUnknown, FootprintUnknown, CalendarUnknown, NotAWorkingDay, RoleMissing, InspectionOpenForArea.
 */
export const plannedStart = async (
  ports: Pick<RecordPorts, 'store' | 'calendars' | 'clock'>,
  event: StartEvent,
): Promise<PlannedStart> => {
  const area = findArea(event.area)
  const { key, version } = findFootprint(event.footprint)
  const { allowProvisional, letterDate, by, pins, despiteOpen } = event
  const setting = settingOf({ area: area.code, footprint: { key, version }, allowProvisional }, ports.calendars)
  const id = `${area.slug}-${letterDate}`
  const open = await ports.store.openInspectionsOf(area.code)
  const openForArea = open.map(one => one.id).filter(one => one !== id)
  const people = Object.fromEntries(Object.entries(event.people).map(([held, one]) => [held, one.id]))
  const command = { id, by, letterDate, people, allowProvisional, pins, openForArea }
  const given = { ...command, ...(despiteOpen === undefined ? {} : { despiteOpen }) }
  return { change: startInspection(given, setting, ports.clock.now()), setting }
}

/**
 * Starts an inspection; the same area and letter date start it once, however often it is sent.
 * Errors: as `plannedStart`, EmailTaken, CommandRefused (it was started before); no inspection is written then.
 */
export const start = async (
  ports: RecordPorts & { readonly directory: Directory },
  event: StartEvent,
): Promise<{ inspectionId: string }> => {
  const { change } = await plannedStart(ports, event)
  const { id, area } = change.inspection
  for (const { held, one } of namedIn(event)) await admit(ports.directory, one, before => admitted(before, held, area))
  await ports.store.create(change)
  await performOwed(ports, change)
  return { inspectionId: id }
}

const namedIn = ({ people }: StartEvent): { held: Role; one: Person }[] =>
  roleNames.flatMap(held => {
    const one = people[held]
    return one === undefined ? [] : [{ held, one }]
  })
