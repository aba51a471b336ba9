import { Failure } from '../../../domain/failure.ts'
import type { Relays } from '../../../functions/ports/relays/port.ts'
import type { Calls } from './life.ts'

const unavailable = (): Failure => new Failure('RelaysUnavailable', 'Step Functions did not answer.')

/** The relays as one invocation meets them. */
export const faultyRelays = (relays: Relays, { begin, write, fails }: Calls): Relays => ({
  start: relay =>
    write(`start ${relay.name}`, () => relays.start(relay), {
      before: () => fails('start-throttled', unavailable),
      after: () => fails('start-unanswered', unavailable),
    }),
  wake: token =>
    write('wake', () => relays.wake(token), {
      before: () => fails('wake-throttled', unavailable),
      after: () => fails('wake-unanswered', unavailable),
    }),
  stop: relay =>
    write(`stop ${relay.name}`, () => relays.stop(relay), {
      before: () => fails('start-throttled', unavailable),
      after: () => fails('start-unanswered', unavailable),
    }),
  living: async stage => {
    await begin(`living ${stage}`)
    fails('list-throttled', unavailable)
    return relays.living(stage)
  },
  isWaiting: async token => {
    await begin('is waiting')
    return relays.isWaiting(token)
  },
  events: async relay => {
    await begin(`events ${relay.name}`)
    return relays.events(relay)
  },
})
