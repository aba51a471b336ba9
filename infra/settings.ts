import type { App } from 'aws-cdk-lib'
import * as z from 'zod'

const schema = z.object({
  /** London: the record of Scotland's children stays in the United Kingdom. */
  region: z.string().default('eu-west-2'),
  /** The domain that messages come from; its owner proves it to SES by DNS records. */
  mailDomain: z.string().min(3).default('joint-inspections.example'),
  /** Messages that SES lets leave in 24 hours: what it grants an account after the sandbox, unless more was asked for. */
  dailyMail: z.coerce.number().int().min(1).default(50_000),
  /** Where the pages are that messages link to. */
  portalUrl: z.url().default('https://joint-inspections.example'),
})

/** What differs from one deployment to another: `cdk deploy -c mailDomain=… -c portalUrl=…`. */
export type Settings = z.infer<typeof schema>

/** The settings of this synthesis. Errors: a ZodError that names each malformed one. */
export const settingsOf = (app: App): Settings =>
  schema.parse({
    region: app.node.tryGetContext('region'),
    mailDomain: app.node.tryGetContext('mailDomain'),
    dailyMail: app.node.tryGetContext('dailyMail'),
    portalUrl: app.node.tryGetContext('portalUrl'),
  })
