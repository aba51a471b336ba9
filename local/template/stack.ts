import * as z from 'zod'

const body = z.object({
  Parameters: z.record(z.string(), z.looseObject({ Default: z.unknown().optional() })).default({}),
  Resources: z
    .record(
      z.string(),
      z.looseObject({
        Type: z.string(),
        Properties: z.record(z.string(), z.unknown()).default({}),
        Metadata: z.record(z.string(), z.unknown()).default({}),
      }),
    )
    .default({}),
  Outputs: z
    .record(z.string(), z.looseObject({ Value: z.unknown(), Export: z.looseObject({ Name: z.unknown() }).optional() }))
    .default({}),
})

/** One synthesised stack: its name and its template's body. */
export interface Stack {
  readonly name: string
  readonly body: z.output<typeof body>
}
export type StackResource = Stack['body']['Resources'][string]

/** A stack from the parsed JSON of its template. Errors: a ZodError where it isn't a CloudFormation template. */
export const stackOf = (name: string, template: unknown): Stack => ({ name, body: body.parse(template) })
