import { Temporal } from 'temporal-polyfill'
import { nextWorkingDay } from '../../../domain/calendars/working-days.ts'
import { footprints } from '../../../domain/footprints/library.ts'
import { isOver } from '../../../domain/inspection/inspection.ts'
import { ways } from '../../../domain/plan/moves/ways.ts'
import { holderOf } from './cast.ts'
import type { World } from './world.ts'

type Work = () => Promise<void>
type Later = (dueMs: number, work: Work) => void

const weekMs = 7 * 86_400_000

/** What the service manager and the lead change in a week about a whole inspection: mostly nothing. */
export const changesOfPlan = (world: World, later: Later): Work[] => {
  const { chance } = world
  return [
    ...(chance.happens(0.01) ? [standingStill(world, later)] : []),
    ...(chance.happens(0.01) ? [goingOver(world, later)] : []),
    ...(chance.happens(0.02) ? [moving(world)] : []),
  ]
}

/** The lead moves some date that is to come. */
const moving =
  ({ look, act, chance, clock, faults, trace, setting }: World): Work =>
  async () => {
    const record = await look()
    if (record?.inspection.status !== 'running') return
    const { id, people } = record.inspection
    const today = new Date(clock.now()).toISOString().slice(0, 10)
    const dates = Object.values({ ...record.plan.opens, ...record.plan.due })
    const toCome = dates.filter(one => one.date > today).map(one => one.key)
    const key = toCome[chance.integer(0, toCome.length - 1)]
    if (key === undefined) return
    const day = Temporal.PlainDate.from(today).add({ days: chance.integer(1, 60) })
    const to = nextWorkingDay(setting.calendar, day).toString()
    const by = people['inspection-lead'] ?? ''
    const way = chance.pick(ways)
    faults.drew('date-moved')
    faults.hit('date-moved')
    trace.note(`${by} move ${key} to ${to}, ${way}`)
    await act(id, { command: { do: 'move', key, to, way, by, reason: 'The building is shut.' } })
  }

/** The service manager has the inspection suspended, and some time later has it go on. */
const standingStill =
  ({ look, act, chance, clock, faults, trace }: World, later: Later): Work =>
  async (): Promise<void> => {
    const record = await look()
    if (record?.inspection.status !== 'running') return
    const { id } = record.inspection
    const by = holderOf('service-manager').id
    faults.drew('is-suspended')
    faults.hit('is-suspended')
    trace.note(`${by} suspend`)
    await act(id, { command: { do: 'suspend', by, reason: 'The round stops.', reviewOn: '2099-01-01' } })
    later(clock.now() + chance.integer(3_600_000, chance.pick([weekMs, 20 * weekMs, 60 * weekMs])), async () => {
      trace.note(`${by} resume`)
      await act(id, { command: { do: 'resume', by, reason: 'The round goes on.', allowProvisional: true } })
    })
  }

/** The service manager has the inspection go over to another footprint, and sometimes back again. */
const goingOver =
  ({ look, act, chance, faults, trace, clock }: World, later: Later): Work =>
  async (): Promise<void> => {
    const record = await look()
    if (record === undefined || isOver(record.inspection)) return
    const { id, footprint } = record.inspection
    const others = footprints.filter(one => one.key !== footprint.key)
    const { key, version } = others[chance.integer(0, others.length - 1)] ?? footprint
    const by = holderOf('service-manager').id
    faults.drew('is-migrated')
    faults.hit('is-migrated')
    trace.note(`${by} migrate from ${footprint.key} to ${key}`)
    await act(id, { command: { do: 'migrate', by, footprint: { key, version }, reason: 'The approach has changed.' } })
    if (!chance.happens(0.4)) return
    later(clock.now() + chance.integer(60_000, chance.pick([3_600_000, weekMs, 10 * weekMs])), async () => {
      trace.note(`${by} undo-migration`)
      await act(id, { command: { do: 'undo-migration', by, reason: 'The approach has not changed.' } })
    })
  }
