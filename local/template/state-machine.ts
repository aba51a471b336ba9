import * as z from 'zod'
import { type Declared, read } from './declared.ts'
import { parseJson } from './json.ts'
import type { Resolving } from './resolving.ts'

// Definitions kept in S3 are not read here: the template must hold them.
const stateMachineProperties = z.object({
  DefinitionString: z.string(),
  StateMachineType: z.literal('STANDARD').default('STANDARD'),
})

/** A state machine of the template; its definition is JSON text with every reference resolved. */
export interface StateMachine {
  readonly logicalId: string
  readonly name: string
  readonly arn: string
  readonly definition: string
}

export const stateMachineOf = (one: Declared, resolving: Resolving): StateMachine => {
  const { identity, properties } = read(one, stateMachineProperties, resolving)
  const { stack, logicalId } = one
  const { DefinitionString: definition } = properties
  parseJson(definition, { stack, path: [logicalId, 'DefinitionString'] })
  return { logicalId, name: identity.name, arn: identity.arn, definition }
}
