import { defaultLibrary } from '../../../domain/calendars/library.ts'
import { settingOf } from '../../../domain/decisions/setting.ts'
import { dynamoDbDirectory } from '../../../functions/ports/directory/dynamodb.ts'
import { dynamoDbInspectionStore } from '../../../functions/ports/inspection-store/dynamodb.ts'
import type { Table } from '../../../functions/ports/table/table.ts'
import type { JumpingClock } from '../../clock/jumping-clock.ts'
import { begin } from '../../rehearsal/begin.ts'
import type { Example } from '../../rehearsal/example/schema.ts'
import { invoke } from '../../rehearsal/invoking.ts'
import { castOf } from '../../rehearsal/people/cast.ts'
import { type People, simulatePeople } from '../../rehearsal/people/simulate.ts'
import type { System } from '../../system.ts'
import { idOf, seededStaff } from './people.ts'
import { letterMs, presentMs, seededInspections } from './story.ts'

export interface Seeding {
  readonly system: System
  readonly clock: JumpingClock
  readonly table: Table
  /** Told now and then how far it is. */
  readonly onProgress: (atMs: number) => void
}

/** How a first start begins: when, until when it plays by itself, and what happens in between. */
export interface Story {
  readonly beginsMs: number
  readonly presentMs: number
  readonly play: (seeding: Seeding) => Promise<void>
}

/**
 * Plays the seeded inspections from the first letter to the present: their people answer as the examples say, and stop then.
 * What waits at that moment is left to whoever signs in.
 */
const seed = async (examples: readonly Example[], seeding: Seeding): Promise<void> => {
  const { clock, system, table, onProgress } = seeding
  const directory = dynamoDbDirectory(table)
  for (const one of seededStaff) await directory.put(one)
  const playing: People[] = []
  const failures: unknown[] = []
  const play = (example: Example) => async () => {
    playing.push(await peopleOf(example, seeding, failure => failures.push(failure)))
  }
  for (const example of examples)
    clock.at(
      letterMs(example),
      () => void clock.track(play(example)().catch(failure => failures.push(failure))),
      'people',
    )
  let read = 0
  for (let next = clock.next(); next !== undefined && next < presentMs; next = clock.next()) {
    await clock.jumpTo(next)
    if (failures.length > 0) throw failures[0]
    const messages = system.mailbox.messages()
    for (const { to } of messages.slice(read))
      for (const email of to) for (const people of playing) people.onMail(email)
    read = messages.length
    onProgress(clock.now())
  }
  await clock.jumpTo(presentMs)
}

/** Starts one inspection. Yields its people, who answer until the present. */
const peopleOf = async (
  example: Example,
  { system, clock, table }: Seeding,
  onFailure: (failure: unknown) => void,
): Promise<People> => {
  const cast = castOf(example, idOf)
  const { inspection } = await begin({ system, example, cast })
  const store = dynamoDbInspectionStore(table)
  return simulatePeople({
    clock,
    example,
    cast,
    silent: new Set(),
    setting: settingOf(inspection, defaultLibrary),
    load: () => store.load(inspection.id),
    act: async answer => {
      if (clock.now() < presentMs)
        await invoke(system, 'act', { inspectionId: inspection.id, ...answer }).catch(onFailure)
    },
  })
}

/** The story of some of the seeded inspections, played to a morning in November 2026. */
export const storyOf = (examples: readonly Example[]): Story => ({
  beginsMs: Math.min(...examples.map(letterMs)),
  presentMs,
  play: seeding => seed(examples, seeding),
})

/** The story of a first start: three inspections at different stages. */
export const seededStory: Story = storyOf(seededInspections())
