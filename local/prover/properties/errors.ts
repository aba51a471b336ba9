import { failureNames } from '../../../domain/failure.ts'
import { expressionIn } from '../../step-functions/definition/expression-text.ts'
import { serviceErrors } from '../data/service-errors.ts'
import type { TaskState } from '../definition.ts'
import { astOf, variableName } from '../expression/ast.ts'
import { pathOrPlace } from '../line.ts'
import { type Machine, type Placed, tasksOf } from '../machine.ts'
import { callsFunction, impatience, notRetried, unrecorded } from '../patience.ts'
import { count, type Finding, type Property } from '../property.ts'
import { catchersOf, retriersOf } from '../recovery.ts'

const known: ReadonlySet<string> = new Set([...failureNames, ...serviceErrors])

/** An error that was caught and is passed on has the name that it had. */
const passedOn = '$states.errorOutput.Error'

/** The names that a value may stand for; undefined where it cannot be told. */
const namesOf = (machine: Machine, value: unknown): string[] | undefined => {
  const expression = typeof value === 'string' ? expressionIn(value) : undefined
  if (typeof value === 'string' && expression === undefined) return [value]
  if (expression === passedOn) return []
  const ast = astOf(value)
  if (ast?.type === 'string') return [String(ast.value)]
  const variable = variableName(ast)
  if (variable === undefined) return undefined
  const values = machine.lines
    .flatMap(({ graph }) => graph.ways)
    .filter(({ assigns }) => Object.hasOwn(assigns, variable))
    .map(({ assigns }) => assigns[variable])
  const names = values.map(one => (variableName(astOf(one)) === undefined ? namesOf(machine, one) : undefined))
  return names.some(one => one === undefined) || values.length === 0 ? undefined : names.flatMap(one => one ?? [])
}

interface Mention {
  readonly placed: Placed
  readonly field: string
  /** Undefined where it cannot be told. */
  readonly names: readonly string[] | undefined
}

const mentionsOf = (machine: Machine): Mention[] =>
  machine.places.flatMap((placed): Mention[] => {
    const { state } = placed
    if (state.Type === 'Fail') return [{ placed, field: 'Error', names: namesOf(machine, state.Error) }]
    return [
      ...retriersOf(state).map(one => ({ placed, field: 'Retry', names: one.ErrorEquals })),
      ...catchersOf(state).map(one => ({ placed, field: 'Catch', names: one.ErrorEquals })),
    ]
  })

const unknown = ({ placed, field, names }: Mention): Finding[] => {
  const path = pathOrPlace(placed)
  if (names === undefined)
    return [{ sentence: `${placed.name}: nobody can tell which error its ${field} stands for.`, path }]
  return names
    .filter(name => !known.has(name))
    .map(name => ({
      sentence: `${placed.name}: the error ${name} in its ${field} is neither in domain/failure.ts nor a name of the services.`,
      path,
    }))
}

const notTriedAgain = (placed: Placed<TaskState>): Finding[] => {
  const missed = callsFunction(placed.state) ? notRetried(placed.state) : []
  if (missed.length === 0) return []
  return [{ sentence: `${placed.name} is not tried again after ${missed.join(', ')}.`, path: pathOrPlace(placed) }]
}

const notRecorded = (machine: Machine, placed: Placed<TaskState>): Finding[] => {
  const lost = unrecorded(machine, placed)
  if (lost === undefined) return []
  return [{ sentence: `${placed.name}: ${lost.what}.`, path: [...pathOrPlace(placed), ...lost.past] }]
}

const impatient = (placed: Placed): Finding[] =>
  retriersOf(placed.state)
    .flatMap(impatience)
    .map(what => ({ sentence: `${placed.name} has ${what}.`, path: pathOrPlace(placed) }))

/** Error names are known; what may pass is tried again, patiently and not for ever; what does not pass is recorded. */
export const errors: Property = {
  key: 'errors',
  claim: 'every error name is known, what may pass is tried again, and what does not is recorded',
  prove: machine => {
    const mentions = mentionsOf(machine)
    const tasks = tasksOf(machine)
    const names = new Set(mentions.flatMap(one => one.names ?? []))
    return {
      looked: `${count(names.size, 'name')} in ${count(mentions.length, 'place')}, ${count(tasks.length, 'task')}`,
      findings: [
        ...mentions.flatMap(unknown),
        ...machine.places.flatMap(impatient),
        ...tasks.flatMap(notTriedAgain),
        ...tasks.flatMap(one => notRecorded(machine, one)),
      ],
    }
  },
}
