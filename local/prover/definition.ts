import * as z from 'zod'

// Looser than the interpreter's own schema: a definition that the service would refuse has to be read as well, so that the
// prover can say what is wrong with it and where.
const goesOn = { Next: z.string().optional(), End: z.boolean().optional() }
const assigns = { Assign: z.record(z.string(), z.unknown()).default({}) }

const retrier = z.looseObject({
  ErrorEquals: z.array(z.string()),
  IntervalSeconds: z.number().default(1),
  MaxAttempts: z.number().default(3),
  BackoffRate: z.number().default(2),
  MaxDelaySeconds: z.number().optional(),
  JitterStrategy: z.string().default('NONE'),
})
export type Retrier = z.infer<typeof retrier>

const catcher = z.looseObject({ ErrorEquals: z.array(z.string()), Next: z.string(), ...assigns })
export type Catcher = z.infer<typeof catcher>

const recovery = { Retry: z.array(retrier).default([]), Catch: z.array(catcher).default([]) }

const pass = z.looseObject({ Type: z.literal('Pass'), ...goesOn, ...assigns })
const task = z.looseObject({
  Type: z.literal('Task'),
  Resource: z.string(),
  Arguments: z.unknown().optional(),
  TimeoutSeconds: z.union([z.number(), z.string()]).optional(),
  ...goesOn,
  ...assigns,
  ...recovery,
})
export type TaskState = z.infer<typeof task>

const rule = z.looseObject({ Condition: z.unknown().optional(), Next: z.string(), ...assigns })
const choice = z.looseObject({
  Type: z.literal('Choice'),
  Choices: z.array(rule),
  Default: z.string().optional(),
  ...assigns,
})
export type ChoiceState = z.infer<typeof choice>

const wait = z.looseObject({
  Type: z.literal('Wait'),
  Seconds: z.unknown().optional(),
  Timestamp: z.unknown().optional(),
  ...goesOn,
  ...assigns,
})
const succeed = z.looseObject({ Type: z.literal('Succeed') })
const fail = z.looseObject({ Type: z.literal('Fail'), Error: z.string().optional() })

/** An interface, not a type alias, so that states may contain states. */
export interface StatesByName {
  [name: string]: State
}
const states: z.ZodType<StatesByName> = z.lazy(() => z.record(z.string(), state))
const workflow = z.looseObject({ StartAt: z.string(), States: states })

const parallel = z.looseObject({
  Type: z.literal('Parallel'),
  Branches: z.array(workflow),
  ...goesOn,
  ...assigns,
  ...recovery,
})
const map = z.looseObject({ Type: z.literal('Map'), ItemProcessor: workflow, ...goesOn, ...assigns, ...recovery })

export type State =
  | z.infer<typeof pass>
  | TaskState
  | ChoiceState
  | z.infer<typeof wait>
  | z.infer<typeof succeed>
  | z.infer<typeof fail>
  | z.infer<typeof parallel>
  | z.infer<typeof map>
const state = z.discriminatedUnion('Type', [pass, task, choice, wait, succeed, fail, parallel, map])

export type Workflow = z.infer<typeof workflow>

/** A definition as far as the properties look at it; every other field is kept as it is. */
export const definition = z.looseObject({ StartAt: z.string(), States: states, TimeoutSeconds: z.unknown().optional() })
export type Definition = z.infer<typeof definition>

export type RecoveringState = Extract<State, { Retry: Retrier[] }>

/** Whether a state has Retry and Catch. */
export const recovers = (one: State): one is RecoveringState =>
  one.Type === 'Task' || one.Type === 'Parallel' || one.Type === 'Map'

/** Whether a state ends its line. */
export const isEnd = (one: State): boolean => one.Type === 'Succeed' || one.Type === 'Fail' || one.End === true

/** The workflows inside a state: the branches of a Parallel, the processor of a Map. */
export const workflowsInside = (one: State): readonly Workflow[] => {
  if (one.Type === 'Parallel') return one.Branches
  return one.Type === 'Map' ? [one.ItemProcessor] : []
}
