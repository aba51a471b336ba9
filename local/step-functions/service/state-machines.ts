import type { Clock } from '../../clock/clock.ts'
import { parseDefinition } from '../definition/parse.ts'
import type { Definition } from '../definition/states.ts'
import { type Account, checkArn, stateMachineArn } from './arns.ts'
import { checkName } from './names.ts'
import { ServiceError } from './service-error.ts'
import type { StateMachine, Store } from './store.ts'

type Parts = { clock: Clock; store: Store; account: Account; knowsResource: (resource: string) => boolean }

const described = ({ arn, name, definition, createdMs }: StateMachine) => ({
  stateMachineArn: arn,
  name,
  status: 'ACTIVE',
  type: 'STANDARD',
  definition,
  creationDate: createdMs,
})

/** State machines: creating one twice with the same definition is harmless; running executions keep the one they began with. */
export const createStateMachines = ({ clock, store, account, knowsResource }: Parts) => {
  const parsed = new Map<string, Definition>()

  const definitionOf = (text: string): Definition => {
    const definition = parsed.get(text) ?? parseDefinition(text, knowsResource)
    parsed.set(text, definition)
    return definition
  }

  /** Throws `InvalidArn`, `StateMachineDoesNotExist`. */
  const find = (arn: string): StateMachine => {
    checkArn(arn, 'stateMachine')
    const machine = store.stateMachine(arn)
    if (!machine) throw new ServiceError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`)
    return machine
  }

  return {
    definitionOf,
    find,
    /** Throws `InvalidName`, `InvalidDefinition`, `StateMachineAlreadyExists`. */
    async createStateMachine({ name, definition }: { name: string; definition: string }) {
      checkName(name)
      definitionOf(definition)
      const arn = stateMachineArn(account, name)
      const existing = store.stateMachine(arn)
      if (existing && existing.definition !== definition)
        throw new ServiceError('StateMachineAlreadyExists', `State Machine Already Exists: '${arn}'`)
      const createdMs = existing?.createdMs ?? clock.now()
      await store.putStateMachine({ arn, name, definition, createdMs, updatedMs: createdMs })
      return { stateMachineArn: arn, creationDate: createdMs }
    },
    /** Gives a machine a new definition, for executions started from now on. Throws `InvalidDefinition`, `StateMachineDoesNotExist`. */
    async updateStateMachine({ stateMachineArn, definition }: { stateMachineArn: string; definition: string }) {
      const machine = find(stateMachineArn)
      definitionOf(definition)
      await store.putStateMachine({ ...machine, definition, updatedMs: clock.now() })
      return { updateDate: clock.now() }
    },
    async describeStateMachine({ stateMachineArn }: { stateMachineArn: string }) {
      return described(find(stateMachineArn))
    },
    async listStateMachines() {
      return {
        stateMachines: store.stateMachines().map(machine => {
          const { stateMachineArn, name, type, creationDate } = described(machine)
          return { stateMachineArn, name, type, creationDate }
        }),
      }
    },
  }
}
export type StateMachines = ReturnType<typeof createStateMachines>
