import { Temporal } from 'temporal-polyfill'
import type { Setting } from '../../../domain/decisions/setting.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { roles } from '../../../domain/roles/roles.ts'
import type { Clock } from '../../clock/clock.ts'
import { behaviourOf } from '../example/behaviour-of.ts'
import type { Example } from '../example/schema.ts'
import { type Answer, answerTo } from './answer.ts'
import { answerAt, inAnHour } from './answer-time.ts'
import type { Cast } from './cast.ts'
import { type Task, whatWaits } from './what-waits.ts'

interface World {
  readonly clock: Clock
  readonly example: Example
  readonly cast: Cast
  /** Ids of people who never do anything. */
  readonly silent: ReadonlySet<string>
  readonly setting: Setting
  readonly load: () => Promise<InspectionRecord>
  readonly act: (answer: Answer) => Promise<void>
  /** What they had in mind when a process before this one ended. */
  readonly standing?: PeopleStanding | undefined
}

/** What people have in mind: all of it is data. */
export interface PeopleStanding {
  /** Keys of all tasks about which somebody has made up his or her mind. */
  readonly planned: readonly string[]
  readonly reading: readonly { readonly person: string; readonly dueMs: number }[]
  readonly doing: readonly { readonly key: string; readonly person: string; readonly dueMs: number }[]
}

/** The people of a rehearsal. */
export interface People {
  /** To be called for every message that arrives. */
  onMail(email: string): void
  standing(): PeopleStanding
}

/** A minute passes before a message is read, so that whoever sent it has finished. */
const readingDelayMs = 60_000

/**
 * People who know only what their e-mail tells them to look at: each looks at what waits, makes up his or her mind when to
 * do it, and does it if it still waits then.
 */
export const simulatePeople = (world: World): People => {
  const { clock, cast, silent, standing } = world
  const planned = new Set(standing?.planned)
  const reading = new Map<string, number>()
  const doing = new Map<string, { readonly person: string; readonly dueMs: number }>()
  const later = (dueMs: number, work: () => Promise<void>) => clock.at(dueMs, () => void clock.track(work()), 'people')
  const read = (person: string, dueMs: number) => {
    reading.set(person, dueMs)
    later(dueMs, () => look(person))
  }
  const plan = (key: string, person: string, dueMs: number) => {
    doing.set(key, { person, dueMs })
    later(dueMs, async () => {
      await doIt(world, key, person)
      doing.delete(key)
    })
  }
  const look = async (person: string): Promise<void> => {
    reading.delete(person)
    for (const task of whatWaits(await world.load(), person, world.setting)) {
      const at = planned.has(task.key) ? undefined : whenDone(task, world)
      if (at !== undefined) plan(task.key, person, at.epochMilliseconds)
      planned.add(task.key)
    }
  }
  for (const { person, dueMs } of standing?.reading ?? []) read(person, dueMs)
  for (const { key, person, dueMs } of standing?.doing ?? []) plan(key, person, dueMs)
  return {
    onMail(email) {
      const person = cast.byEmail.get(email.toLowerCase())?.id
      if (person !== undefined && !silent.has(person) && !reading.has(person))
        read(person, clock.now() + readingDelayMs)
    },
    standing: () => ({
      planned: [...planned],
      reading: [...reading].map(([person, dueMs]) => ({ person, dueMs })),
      doing: [...doing].map(([key, one]) => ({ key, ...one })),
    }),
  }
}

const nowOf = ({ clock }: World): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(clock.now())

/** The inspectorate sees to its own tasks at 10:00, everybody else answers at 11:00. */
const whenDone = (task: Task, world: World): Temporal.Instant | undefined => {
  const { request } = task
  const hour = roles[request.role].side === 'inspectorate' ? 10 : 11
  const at = { hour, now: nowOf(world), calendar: world.setting.calendar }
  if (task.kind !== 'answer') return inAnHour(at)
  const { answers } = behaviourOf(world.example, request)
  return answerAt({ ...at, answers, openedAt: request.openedAt, due: request.due })
}

/** Does the task if it is still there: another act may have settled it meanwhile. */
const doIt = async (world: World, key: string, person: string): Promise<void> => {
  const { example, cast, setting } = world
  const task = whatWaits(await world.load(), person, setting).find(one => one.key === key)
  if (task !== undefined) await world.act(answerTo(task, person, { example, cast, setting, now: nowOf(world) }))
}
