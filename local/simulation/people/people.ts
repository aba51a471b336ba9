import { isOver } from '../../../domain/inspection/inspection.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { isUnanswered, type Unanswered } from '../../../domain/inspection/request.ts'
import { type Task, whatWaits } from '../../rehearsal/people/what-waits.ts'
import { answerTo, deciding } from './answers.ts'
import { holderOf, idByEmail } from './cast.ts'
import { changesOfPlan } from './changes-of-plan.ts'
import { answerMoment, decisionMoment, soon } from './moments.ts'
import { createPlans } from './plans.ts'
import type { World } from './world.ts'

export interface People {
  readonly mailArrived: (email: string) => void
  /** Keys of requests that whoever was asked never answers by his or her own. */
  readonly silentAbout: ReadonlySet<string>
  /** Somebody does at this instant what he or she meant to do later. */
  readonly hurry: (toMs: number) => void
}

/** Everybody looks at the pages once a week, whatever became of the mail. */
const weekMs = 7 * 86_400_000

/** Who answers so long after the due time was silent for a time. */
const weeksMs = 15 * 86_400_000

const everybody = [...idByEmail.values()]
const coordinator = holderOf('coordinator').id

/** People who look at what waits when a message arrives, and once a week; yields what is to be called for each message. */
export const createPeople = (world: World): People => {
  const { clock, chance } = world
  const planned = new Set<string>()
  const reading = new Set<string>()
  const silentAbout = new Set<string>()

  const plans = createPlans(clock, chance)

  const later = (dueMs: number, work: () => Promise<void>): void => {
    clock.at(dueMs, () => void clock.track(work()))
  }

  const see = async (record: InspectionRecord, person: string): Promise<void> => {
    for (const task of whatWaits(record, person, world.setting)) {
      if (planned.has(task.key)) continue
      planned.add(task.key)
      const at = momentFor(task, world)
      if (at !== undefined) plans.add(at, doing(task, person, record, world))
      else if (task.kind === 'answer') silentAbout.add(task.request.key)
    }
    if (record.inspection.status === 'stuck' && person === coordinator) await restart(record, world)
  }

  const read = async (person: string): Promise<void> => {
    reading.delete(person)
    const record = await world.look()
    if (record !== undefined) await see(record, person)
  }

  const lookAround = async (): Promise<void> => {
    const record = await world.look()
    if (record !== undefined && isOver(record.inspection)) return
    if (record !== undefined) {
      for (const person of everybody) await see(record, person)
      for (const act of ownAccords(record, world)) plans.add(soon(chance, clock.now()), act)
      for (const act of changesOfPlan(world, later)) plans.add(soon(chance, clock.now()), act)
    }
    later(clock.now() + weekMs, lookAround)
  }

  later(clock.now() + weekMs, lookAround)

  return {
    silentAbout,
    hurry: toMs => (chance.happens(0.4) ? plans.add(toMs, meddling(world)) : plans.hurry(toMs)),
    mailArrived(email) {
      const person = idByEmail.get(email)
      if (person === undefined || reading.has(person)) return
      reading.add(person)
      later(clock.now() + chance.integer(1_000, chance.pick([60_000, 3_600_000, 86_400_000])), () => read(person))
    },
  }
}

const momentFor = (task: Task, { chance, faults, clock }: World): number | undefined => {
  if (task.kind === 'answer') return answerMoment(chance, faults, task.request, clock.now())
  return task.kind === 'check' ? soon(chance, clock.now()) : decisionMoment(chance, clock.now())
}

/** Most people look again before they act; some act on the page that they have had open since. */
const doing = (task: Task, person: string, before: InspectionRecord, world: World) => {
  const { chance, faults, setting, clock } = world
  const onOldPage = chance.happens(0.2)
  return async (): Promise<void> => {
    const record = await world.look()
    if (record === undefined) return
    const now = whatWaits(record, person, setting).find(one => one.key === task.key)
    if (onOldPage && record.inspection.version !== before.inspection.version) faults.drew('acts-on-old-page')
    if (onOldPage && now === undefined) faults.hit('acts-on-old-page')
    const meant = onOldPage ? task : now
    if (meant === undefined) return
    if (task.kind === 'answer' && clock.now() - Date.parse(task.request.due) > weeksMs) faults.hit('silent-for-a-time')
    const answer = answerTo(meant, person, { chance, setting, nowMs: clock.now() })
    world.trace.note(`${person} ${answer.command.do} ${'request' in answer.command ? answer.command.request : ''}`)
    await world.act(record.inspection.id, answer)
  }
}

/** What the lead does without being asked: dates are moved, and some requests turn out not to be needed. */
const ownAccord = (request: Unanswered, { inspection }: InspectionRecord, world: World) => {
  const { chance, setting, clock, trace, act } = world
  const lead = inspection.people['inspection-lead'] ?? ''
  return async (): Promise<void> => {
    const { command } = deciding(request, lead, { chance, setting, nowMs: clock.now() })
    trace.note(`${lead} ${command.do} ${request.key}, unasked`)
    await act(inspection.id, { command })
  }
}

const ownAccords = (record: InspectionRecord, world: World): (() => Promise<void>)[] =>
  record.requests
    .filter(isUnanswered)
    .filter(() => world.chance.happens(0.04))
    .map(request => ownAccord(request, record, world))

/** The lead meddles with whatever is open, at the worst of moments. */
const meddling = (world: World) => async (): Promise<void> => {
  const record = await world.look()
  const open = record?.requests.filter(isUnanswered) ?? []
  const request = open[world.chance.integer(0, open.length - 1)]
  if (record !== undefined && request !== undefined) await ownAccord(request, record, world)()
}

const restart = async ({ inspection }: InspectionRecord, { trace, act }: World): Promise<void> => {
  trace.note(`${coordinator} restart-relay`)
  await act(inspection.id, { command: { do: 'restart-relay', by: coordinator } })
}
