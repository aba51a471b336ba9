import { Stack, type StackProps } from 'aws-cdk-lib'
import { EventBus } from 'aws-cdk-lib/aws-events'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import type { Construct } from 'constructs'
import type { Settings } from './settings.ts'

/** The way out for messages: a proven domain, and a configuration set that keeps the reputation in sight. */
export class MailStack extends Stack {
  readonly configurationSet: ConfigurationSet
  readonly identity: EmailIdentity
  readonly from: string

  constructor(scope: Construct, id: string, { mailDomain, env }: Settings & Required<Pick<StackProps, 'env'>>) {
    super(scope, id, { env, description: 'Joint inspections: mail' })
    this.configurationSet = new ConfigurationSet(this, 'Notices', {
      configurationSetName: 'joint-inspections',
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    })
    this.configurationSet.addEventDestination('Outcomes', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'DefaultBus', 'default')),
      events: [
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    })
    this.identity = new EmailIdentity(this, 'Domain', { identity: Identity.domain(mailDomain) })
    this.from = `inspections@${mailDomain}`
  }
}
