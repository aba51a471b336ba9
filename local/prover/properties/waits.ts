import { ladderKeys } from '../../../domain/ladders/library.ts'
import { expressionIn } from '../../step-functions/definition/expression-text.ts'
import { isObject } from '../../step-functions/execution/json.ts'
import { caughtAt } from '../caught.ts'
import type { State, TaskState } from '../definition.ts'
import { pathPast } from '../leads-to.ts'
import { pathOrPlace } from '../line.ts'
import { type Machine, type Placed, tasksOf } from '../machine.ts'
import { count, type Finding, type Property } from '../property.ts'
import { takes } from '../recovery.ts'
import { type NamedStep, requestsOfStep, stepOf } from '../step-of.ts'
import { isWaitForPeople } from '../waiting.ts'

/** The Lambda that asks the lead to decide about a silence, by its folder in functions/. */
const escalation = 'overdue-step'

const isBound = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && expressionIn(value) !== undefined)

const asksAbout = ({ Arguments }: TaskState, { stage, step }: NamedStep): boolean => {
  const payload = isObject(Arguments) ? Arguments.Payload : undefined
  return isObject(payload) && payload.stage === stage && payload.step === step
}

const withoutOwner = (step: NamedStep | undefined): string[] => {
  if (step === undefined) return ['nobody is known who owns it: it names no step of the domain']
  const requests = requestsOfStep(step)
  const owned = requests.filter(({ askedOf, ladder }) => askedOf.length > 0 && ladderKeys.includes(ladder))
  return requests.length > 0 && owned.length === requests.length
    ? []
    : [`step ${step.stage}/${step.step} has no request with an owner and a ladder in any footprint`]
}

const withoutTimeout = ({ TimeoutSeconds, Retry }: TaskState): string[] => [
  ...(isBound(TimeoutSeconds) ? [] : ['it has no time-out: if nobody answers it waits for a year']),
  ...(Retry.some(one => takes(one, 'States.Timeout'))
    ? ['its Retry waits again after a time-out, and asks nobody']
    : []),
]

/** Where a time-out goes past everybody who could be asked: a sentence, and the states that it goes through. */
const withoutEscalation = (machine: Machine, placed: Placed<TaskState>): { what: string; past: string[] }[] => {
  const caught = caughtAt(placed, 'States.Timeout')
  if (caught === undefined) return [{ what: 'its time-out is not caught: nobody is asked', past: [] }]
  const step = stepOf(placed.state)
  const isAsked = (state: State): boolean =>
    state.Type === 'Task' && machine.calleeOf(state) === escalation && (step === undefined || asksAbout(state, step))
  const past = pathPast(caught.place.line, caught.to, isAsked, isWaitForPeople)
  return past === undefined ? [] : [{ what: 'after its time-out nobody is asked to decide', past }]
}

const ofPeople = (machine: Machine, placed: Placed<TaskState>): Finding[] => {
  const path = pathOrPlace(placed)
  const finding = (what: string, past: readonly string[] = []): Finding => ({
    sentence: `${placed.name} waits for people, and ${what}.`,
    path: [...path, ...past],
  })
  return [
    ...withoutOwner(stepOf(placed.state)).map(what => finding(what)),
    ...withoutTimeout(placed.state).map(what => finding(what)),
    ...withoutEscalation(machine, placed).map(({ what, past }) => finding(what, past)),
  ]
}

const ofCalendar = (placed: Placed): Finding[] => {
  const { state, name } = placed
  if (state.Type !== 'Wait' || isBound(state.Seconds) || typeof state.Timestamp === 'string') return []
  return [{ sentence: `${name} waits, and nothing says until when.`, path: pathOrPlace(placed) }]
}

/** Who waits for people has somebody who owes an answer, a time-out, and somebody who is asked after it. */
export const waits: Property = {
  key: 'waits',
  claim: 'every wait has an owner, a time-out and an escalation',
  prove: machine => {
    const people = tasksOf(machine).filter(({ state }) => isWaitForPeople(state))
    const calendar = machine.places.filter(({ state }) => state.Type === 'Wait')
    const requests = people.flatMap(({ state }) => {
      const step = stepOf(state)
      return step === undefined ? [] : requestsOfStep(step)
    })
    const owners = new Set(requests.flatMap(({ askedOf }) => askedOf))
    return {
      looked: `${count(people.length, 'wait')} for people (owned by ${count(owners.size, 'role')}), ${calendar.length} for the calendar`,
      findings: [...people.flatMap(one => ofPeople(machine, one)), ...calendar.flatMap(ofCalendar)],
    }
  },
}
