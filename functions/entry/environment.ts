import * as z from 'zod'

const record = z.object({ TABLE_NAME: z.string().min(1) })
const relays = record.extend({ RELAY_ARN_PREFIX: z.string().min(1) })
const post = relays.extend({
  MAIL_FROM: z.string().min(1),
  MAIL_CONFIGURATION_SET: z.string().min(1),
  PORTAL_URL: z.url(),
})

/** What each kind of function finds in its environment; infra/ grants exactly this. */
export const environments = { record, relays, post }

/** The environment, checked when the function starts. Errors: a ZodError that names each missing variable. */
export const environment = <Schema extends z.ZodType>(schema: Schema): z.output<Schema> => schema.parse(process.env)
