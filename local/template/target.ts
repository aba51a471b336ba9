import * as z from 'zod'
import type { Declared } from './declared.ts'
import { parseJson } from './json.ts'

export const targetProperties = z.object({ Arn: z.string(), Input: z.string().optional() })

/** Who is called, and with what instead of the event, if the template says so. */
export interface Target {
  readonly arn: string
  readonly input?: unknown
}

/** A target with its input parsed. Errors: TemplateError where the input is no JSON. */
export const targetOf = ({ stack, logicalId }: Declared, { Arn, Input }: z.output<typeof targetProperties>): Target =>
  Input === undefined ? { arn: Arn } : { arn: Arn, input: parseJson(Input, { stack, path: [logicalId, 'Input'] }) }
