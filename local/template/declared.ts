import * as z from 'zod'
import type { Identity } from './identity.ts'
import { failAt } from './place.ts'
import { identify } from './references.ts'
import type { Resolving } from './resolving.ts'
import type { Stack, StackResource } from './stack.ts'

/** A resource as one stack declares it. */
export interface Declared {
  readonly stack: Stack
  readonly logicalId: string
  readonly resource: StackResource
}

/** Every resource of the given types, in the order of the stacks and their templates. */
export const declared = (stacks: readonly Stack[], ...types: readonly string[]): readonly Declared[] =>
  stacks.flatMap(stack =>
    Object.entries(stack.body.Resources)
      .filter(([, resource]) => types.includes(resource.Type))
      .map(([logicalId, resource]) => ({ stack, logicalId, resource })),
  )

/** Its identity and those of its properties that the schema names, references resolved. Errors: TemplateError. */
export const read = <Schema extends z.ZodObject>(
  { stack, logicalId, resource }: Declared,
  schema: Schema,
  resolving: Resolving,
): { identity: Identity; properties: z.output<Schema> } => {
  const place = { stack, path: [logicalId] }
  const identity = identify(stack, logicalId, resolving) ?? failAt(place, 'is no resource')
  const wanted = Object.entries(resource.Properties).filter(([name]) => name in schema.shape)
  const resolved = resolving.resolve(Object.fromEntries(wanted), place)
  const result = schema.safeParse(resolved)
  return { identity, properties: result.success ? result.data : failAt(place, z.prettifyError(result.error)) }
}
