import { longestLifeDays } from '../../../domain/decisions/relay-life.ts'
import { pathOrPlace } from '../line.ts'
import { longestSeconds } from '../longest.ts'
import { type Machine, tasksOf } from '../machine.ts'
import { count, type Finding, type Property } from '../property.ts'
import { isWaitForPeople } from '../waiting.ts'

const secondsADay = 86_400
const limitDays = 300

const days = (seconds: number): string => String(Math.round((seconds / secondsADay) * 100) / 100)

/** From StartAt to the first state in which one can wait for long. */
const toTheFirstWait = ({ places, definition }: Machine): string[] => {
  const first = places.find(({ state }) => state.Type === 'Wait' || isWaitForPeople(state))
  return first === undefined ? [definition.StartAt] : pathOrPlace(first)
}

const tooLong = (timeout: unknown): string[] => {
  if (typeof timeout !== 'number') return ['The machine has no TimeoutSeconds: an execution may live for a year.']
  return timeout < limitDays * secondsADay
    ? []
    : [`The machine's TimeoutSeconds are ${days(timeout)} days, which is not under ${limitDays}.`]
}

const callsOf = (machine: Machine) => tasksOf(machine).filter(({ state }) => !isWaitForPeople(state))

/** How long all Tasks but the waits take once, with all their retries. */
const workSeconds = (machine: Machine): number =>
  callsOf(machine).reduce((sum, { state }) => sum + longestSeconds(state), 0)

const tooLate = (machine: Machine): Finding[] => {
  const { TimeoutSeconds: timeout } = machine.definition
  const work = workSeconds(machine)
  if (typeof timeout !== 'number' || longestLifeDays * secondsADay + work < timeout) return []
  const endless = callsOf(machine).find(({ state }) => longestSeconds(state) === Number.POSITIVE_INFINITY)
  return [
    {
      sentence: `A relay hands over after ${longestLifeDays} days (domain/decisions) and may then need ${days(work)} days for its tasks and their retries, but the service ends it after ${days(timeout)}.`,
      path: endless === undefined ? toTheFirstWait(machine) : pathOrPlace(endless),
    },
  ]
}

/**
 * The service itself ends an execution after the machine's TimeoutSeconds, whatever it waits for and however often something
 * is tried again: no Catch and no Retry sees it. And a relay hands over before: its waits end at its life's end
 * (domain/decisions), after which all its other tasks, each with all its retries, still fit in.
 */
export const life: Property = {
  key: 'life',
  claim: `no execution lives ${limitDays} days, whatever people do`,
  prove: machine => {
    const { TimeoutSeconds: timeout } = machine.definition
    const ended = typeof timeout === 'number' ? `ended after ${days(timeout)} days` : 'never ended'
    const work = `${count(callsOf(machine).length, 'task')} with all retries take ${Math.ceil(workSeconds(machine) / 60)} min`
    return {
      looked: `${ended}; hands over after ${longestLifeDays}, then ${work}`,
      findings: [
        ...tooLong(timeout).map(sentence => ({ sentence, path: toTheFirstWait(machine) })),
        ...tooLate(machine),
      ],
    }
  },
}
