import * as z from 'zod'
import { type Declared, read } from './declared.ts'
import type { Resolving } from './resolving.ts'

// The key of a function's metadata that names its entry file.
const entryKey = 'joint-inspections:entry'

const variable = z.union([z.string(), z.number(), z.boolean()]).transform(String)

// The service's own defaults: 3 seconds and 128 MB.
const functionProperties = z.object({
  Handler: z.string().default('index.handler'),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  Environment: z.object({ Variables: z.record(z.string(), variable).default({}) }).default({ Variables: {} }),
})

/** A function of the template that has an entry file here. */
export interface LambdaFunction {
  readonly logicalId: string
  readonly name: string
  readonly arn: string
  /** A path relative to the repository. */
  readonly entry: string
  /** Which export of the entry file is called. */
  readonly exportName: string
  readonly timeoutSeconds: number
  readonly memoryMegabytes: number
  readonly variables: Readonly<Record<string, string>>
}

/** The function, or nothing where it has no entry: the CDK's own helper functions have nothing to do here. */
export const functionOf = (one: Declared, resolving: Resolving): LambdaFunction[] => {
  const entry = one.resource.Metadata[entryKey]
  if (typeof entry !== 'string') return []
  const { identity, properties } = read(one, functionProperties, resolving)
  const { Handler, Timeout, MemorySize, Environment } = properties
  return [
    {
      logicalId: one.logicalId,
      name: identity.name,
      arn: identity.arn,
      entry,
      exportName: Handler.split('.').at(-1) ?? Handler,
      timeoutSeconds: Timeout,
      memoryMegabytes: MemorySize,
      variables: Environment.Variables,
    },
  ]
}
