import { readDeployment } from '../template/deployment.ts'
import type { LambdaFunction } from '../template/function.ts'
import type { TaskState } from './definition.ts'
import { type Machine, machineOf } from './machine.ts'

/** A definition as it deploys: its name, and its JSON. */
export interface Deployed {
  readonly name: string
  readonly json: unknown
}

/** The definitions of a synthesised template, and how their machines are looked at. Errors: TemplateError. */
export const deployedIn = (folder: string) => {
  const { stateMachines, functions } = readDeployment(folder)
  const calleeOf = calleeAmong(functions)
  return {
    definitions: stateMachines.map(({ name, definition }): Deployed => ({ name, json: JSON.parse(definition) })),
    machineOf: ({ name, json }: Deployed): Machine => machineOf(name, json, calleeOf),
  }
}

const calleeAmong =
  (functions: readonly LambdaFunction[]): Machine['calleeOf'] =>
  ({ Resource, Arguments }: TaskState) => {
    const text = JSON.stringify([Resource, Arguments])
    const called = functions.find(({ arn }) => text.includes(`"${arn}"`))
    return called?.entry.split('/').at(-2)
  }
