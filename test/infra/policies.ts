import * as z from 'zod'
import { resources } from './assembly.ts'

const oneOrMany = z.union([z.string(), z.array(z.string())]).transform(value => [value].flat())
const statement = z.strictObject({
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMany,
  Resource: oneOrMany,
  Principal: z.unknown().optional(),
  Condition: z.unknown().optional(),
  Sid: z.string().optional(),
})

/** What a policy says, with one action or resource read as a list of one. */
export const document = z.object({ Statement: z.array(statement) })

/** The policies of roles. */
export const policies = resources(
  'AWS::IAM::Policy',
  z.object({ PolicyDocument: document, Roles: z.array(z.string()) }),
)

/** Everything that they grant, each with the policy that does. */
export const granted = policies.flatMap(({ id, properties }) =>
  properties.PolicyDocument.Statement.map(one => ({ id, ...one })),
)

/** What is granted to a function, by the name of its row. */
export const grantedTo = (name: string) =>
  granted.filter(({ id }) => id.startsWith(`${name.replaceAll('-', '')}RoleDefaultPolicy`))
