import * as z from 'zod'
import { expressionIn } from './expression-text.ts'

const expression = z.string().refine(text => expressionIn(text) !== undefined, 'must be a JSONata expression: {% … %}')
const seconds = z.union([z.int().min(1).max(99_999_999), expression])
const template = z.json()
const variables = z.record(
  z
    .string()
    .regex(/^\p{ID_Start}\p{ID_Continue}{0,79}$/u, 'is not a valid variable name')
    .refine(name => name !== 'states', 'is reserved'),
  template,
)

const described = { QueryLanguage: z.literal('JSONata').optional(), Comment: z.string().optional() }
const produces = { Output: template.optional() }
const continues = { Next: z.string().optional(), End: z.literal(true).optional() }
const assigns = { Assign: variables.optional() }

const errorNames = z.array(z.string()).min(1)

export const retrier = z.strictObject({
  Comment: z.string().optional(),
  ErrorEquals: errorNames,
  IntervalSeconds: z.int().min(1).max(99_999_999).default(1),
  MaxAttempts: z.int().min(0).max(99_999_999).default(3),
  BackoffRate: z.number().min(1).default(2),
  MaxDelaySeconds: z.int().min(1).max(31_622_399).optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).default('NONE'),
})
export type Retrier = z.infer<typeof retrier>

const catcher = z.strictObject({
  Comment: z.string().optional(),
  ErrorEquals: errorNames,
  Next: z.string(),
  ...produces,
  ...assigns,
})
const recovers = { Retry: z.array(retrier).default([]), Catch: z.array(catcher).default([]) }

const pass = z.strictObject({ Type: z.literal('Pass'), ...described, ...produces, ...assigns, ...continues })

const task = z.strictObject({
  Type: z.literal('Task'),
  Resource: z.string(),
  Arguments: template.optional(),
  TimeoutSeconds: seconds.optional(),
  HeartbeatSeconds: seconds.optional(),
  Credentials: z.strictObject({ RoleArn: z.string() }).optional(),
  ...described,
  ...produces,
  ...assigns,
  ...continues,
  ...recovers,
})

const rule = z.strictObject({
  Comment: z.string().optional(),
  Condition: z.union([z.boolean(), expression]),
  Next: z.string(),
  ...produces,
  ...assigns,
})
const choice = z.strictObject({
  Type: z.literal('Choice'),
  Choices: z.array(rule).min(1),
  Default: z.string().optional(),
  ...described,
  ...produces,
  ...assigns,
})

const wait = z.strictObject({
  Type: z.literal('Wait'),
  Seconds: z.union([z.int().min(0).max(99_999_999), expression]).optional(),
  Timestamp: z.string().optional(),
  ...described,
  ...produces,
  ...assigns,
  ...continues,
})

const succeed = z.strictObject({ Type: z.literal('Succeed'), ...described, ...produces })
const fail = z.strictObject({
  Type: z.literal('Fail'),
  Error: z.string().optional(),
  Cause: z.string().optional(),
  ...described,
})

/** An interface, not a type alias, so that states may contain states. */
export interface StatesByName {
  [name: string]: State
}
const states: z.ZodType<StatesByName> = z.lazy(() => z.record(z.string().min(1).max(80), state))

const branch = z.strictObject({ Comment: z.string().optional(), StartAt: z.string(), States: states })

const parallel = z.strictObject({
  Type: z.literal('Parallel'),
  Branches: z.array(branch).min(1),
  Arguments: template.optional(),
  ...described,
  ...produces,
  ...assigns,
  ...continues,
  ...recovers,
})

const itemProcessor = z.strictObject({
  Comment: z.string().optional(),
  ProcessorConfig: z.strictObject({ Mode: z.literal('INLINE') }).optional(),
  StartAt: z.string(),
  States: states,
})
const map = z.strictObject({
  Type: z.literal('Map'),
  ItemProcessor: itemProcessor,
  Items: z.union([z.array(template), expression]).optional(),
  ItemSelector: template.optional(),
  MaxConcurrency: z.union([z.int().min(0), expression]).optional(),
  ToleratedFailureCount: z.union([z.int().min(0), expression]).optional(),
  ToleratedFailurePercentage: z.union([z.number().min(0).max(100), expression]).optional(),
  ...described,
  ...produces,
  ...assigns,
  ...continues,
  ...recovers,
})

export type PassState = z.infer<typeof pass>
export type TaskState = z.infer<typeof task>
export type ChoiceState = z.infer<typeof choice>
export type WaitState = z.infer<typeof wait>
export type SucceedState = z.infer<typeof succeed>
export type FailState = z.infer<typeof fail>
export type ParallelState = z.infer<typeof parallel>
export type MapState = z.infer<typeof map>
export type State =
  | PassState
  | TaskState
  | ChoiceState
  | WaitState
  | SucceedState
  | FailState
  | ParallelState
  | MapState
export type RecoveringState = TaskState | ParallelState | MapState

export const state = z.discriminatedUnion('Type', [pass, task, choice, wait, succeed, fail, parallel, map])

/** Some states that belong together: a whole machine, a branch of a Parallel or the processor of a Map. */
export type Workflow = { StartAt: string; States: StatesByName }

export const definition = z.strictObject({
  Comment: z.string().optional(),
  Version: z.literal('1.0').optional(),
  QueryLanguage: z.enum(['JSONata', 'JSONPath']).optional(),
  StartAt: z.string(),
  States: states,
  TimeoutSeconds: z.int().min(1).max(99_999_999).optional(),
})
export type Definition = z.infer<typeof definition>
