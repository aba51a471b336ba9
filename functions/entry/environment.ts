import * as z from 'zod'

const record = z.object({ TABLE_NAME: z.string().min(1) })
const relays = record.extend({ RELAY_ARN_PREFIX: z.string().min(1) })
const post = relays.extend({
  MAIL_FROM: z.string().min(1),
  MAIL_CONFIGURATION_SET: z.string().min(1),
  PORTAL_URL: z.url(),
})

const files = record.extend({ FILES_BUCKET: z.string().min(1) })
const portal = relays.extend({
  FILES_BUCKET: z.string().min(1),
  DESK_TABLE_NAME: z.string().min(1),
  PORTAL_URL: z.url(),
  /** Where an inspection can be rehearsed; empty where nowhere. */
  REHEARSAL_URL: z.union([z.literal(''), z.url()]),
  OIDC_STAFF_ISSUER: z.url(),
  OIDC_STAFF_CLIENT_ID: z.string().min(1),
  OIDC_PARTNER_ISSUER: z.url(),
  OIDC_PARTNER_CLIENT_ID: z.string().min(1),
})

/** What each kind of function finds in its environment; infra/ grants exactly this. */
export const environments = { record, relays, post, files, portal }

/** The environment, checked when the function starts. Errors: a ZodError that names each missing variable. */
export const environment = <Schema extends z.ZodType>(schema: Schema): z.output<Schema> => schema.parse(process.env)
