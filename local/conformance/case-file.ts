import { readFileSync } from 'node:fs'
import * as z from 'zod'

const event = z.object({
  id: z.int().nullable(),
  previousEventId: z.int().nullable(),
  type: z.string(),
  details: z.record(z.string(), z.json()).optional(),
})
export type ExpectedEvent = z.infer<typeof event>

const expected = z.object({
  status: z.string(),
  output: z.json().optional(),
  error: z.string().optional(),
  cause: z.json().optional(),
  diagnostics: z.array(z.object({ code: z.string(), message: z.string(), location: z.string() })).optional(),
  events: z.array(event).nullish(),
})
export type Expected = z.infer<typeof expected>

const call = z.object({
  state: z.string(),
  outcome: z.enum(['success', 'error', 'timeout']),
  returns: z.json().optional(),
  error: z.string().optional(),
  cause: z.json().optional(),
})
export type RecordedCall = z.infer<typeof call>

const lambdaFunction = z.object({
  name: z.string(),
  arn: z.string(),
  behaviour: z.enum(['echo', 'constant', 'text', 'raise', 'oversize', 'sleep']),
  words: z.string(),
  returns: z.json().optional(),
})
export type LambdaFunction = z.infer<typeof lambdaFunction>

const action = z.object({
  do: z.enum(['sendTaskSuccess', 'sendTaskFailure', 'sendTaskHeartbeat', 'silence', 'stopExecution']),
  afterSeconds: z.number().default(0),
  times: z.int().default(1),
  output: z.json().optional(),
  error: z.string().optional(),
  cause: z.string().optional(),
})
export type Action = z.infer<typeof action>

const step = z.object({
  await: z.object({ event: z.string(), state: z.string().optional(), occurrence: z.int().default(1) }),
  actions: z.array(action),
})
export type ScriptStep = z.infer<typeof step>

const placeholder = z.object({
  token: z.string(),
  use: z.enum(['value', 'wildcard']),
  value: z.string().optional(),
  sameEverywhere: z.boolean().default(false),
  at: z.array(z.string()).optional(),
})
export type Placeholder = z.infer<typeof placeholder>

const run = {
  definition: z.json().optional(),
  definitionText: z.string().optional(),
  input: z.json().optional(),
}

const file = z.object({
  name: z.string(),
  category: z.enum(['pure', 'lambda', 'callback', 'invalid']),
  queryLanguage: z.string().optional(),
  features: z.array(z.string()).default([]),
  eventOrder: z
    .enum(['strict', 'concurrent', 'recorded-order-lost-inside-parallel', 'not recorded'])
    .default('not recorded'),
  lambda: z.object({ functions: z.array(lambdaFunction), calls: z.array(call).nullish() }).optional(),
  script: z.object({ steps: z.array(step) }).nullish(),
  placeholders: z.array(placeholder).default([]),
  ...run,
  expected: expected.optional(),
  variants: z.array(z.object({ id: z.union([z.string(), z.number()]), ...run, expected })).optional(),
})

/** One machine with one input and what the service answered. `pointer` is where `expected` stands in its file. */
export type Case = Omit<z.infer<typeof file>, 'expected' | 'variants' | 'definition' | 'definitionText'> & {
  title: string
  definitionText: string
  expected: Expected
  pointer: string
}

type File = z.infer<typeof file>
type Recorded = Pick<File, 'definition' | 'definitionText' | 'input'> & { expected: Expected }

const caseOf = (whole: File, one: Recorded, title: string, pointer: string): Case => ({
  ...whole,
  title,
  pointer,
  definitionText: one.definitionText ?? JSON.stringify(one.definition),
  input: one.input,
  expected: one.expected,
})

/** The cases of a file: one, or one for each variant. */
export const readCases = (path: string): Case[] => {
  const whole = file.parse(JSON.parse(readFileSync(path, 'utf8')))
  const title = `${whole.category}/${whole.name}`
  if (whole.expected) return [caseOf(whole, { ...whole, expected: whole.expected }, title, '/expected')]
  return (whole.variants ?? []).map((variant, index) =>
    caseOf(whole, variant, `${title}#${variant.id}`, `/variants/${index}/expected`),
  )
}
