import { Temporal } from 'temporal-polyfill'
import { startOfDay } from '../../../domain/time/london.ts'
import type { Clock } from '../../clock/clock.ts'
import type { Example } from '../example/schema.ts'
import type { Answer } from './answer.ts'
import type { Cast } from './cast.ts'

interface World {
  readonly clock: Clock
  readonly example: Pick<Example, 'suspensions'>
  readonly cast: Cast
  readonly act: (answer: Answer) => Promise<void>
}

/**
 * The service manager suspends the inspection and has it go on, at 10:00 of the days that the example gives; what a process
 * before this one has seen to lies in the past.
 */
export const suspendAndResume = ({ clock, example, cast, act }: World): void => {
  const by = cast.byRole.get('service-manager')?.id ?? ''
  const on = (day: string, command: Answer['command']): void => {
    const dueMs = startOfDay(Temporal.PlainDate.from(day)).epochMilliseconds + 3_600_000
    if (dueMs >= clock.now()) clock.at(dueMs, () => void clock.track(act({ command })), 'people')
  }
  for (const { from, until, reason } of example.suspensions) {
    on(from, { do: 'suspend', reason, reviewOn: until, by })
    on(until, { do: 'resume', reason: 'The inspection goes on', by, allowProvisional: true })
  }
}
