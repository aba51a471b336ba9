import type * as z from 'zod'
import { declared, read } from '../../local/template/declared.ts'
import { readDeployment } from '../../local/template/deployment.ts'
import { readAssembly } from '../../local/template/read-assembly.ts'
import { createResolving } from '../../local/template/resolve.ts'

/** The stacks as they deploy; test/setup/template.ts has seen to it that they are of the sources as they are now. */
export const stacks = readAssembly('cdk.out')

/** What of them runs, every reference resolved. */
export const deployment = readDeployment('cdk.out')

const resolving = createResolving(stacks)

/** Every resource of a type with those of its properties that the schema names, references resolved. */
export const resources = <Schema extends z.ZodObject>(type: string, schema: Schema) =>
  declared(stacks, type).map(one => ({
    id: one.logicalId,
    resource: one.resource,
    ...read(one, schema, resolving),
  }))
