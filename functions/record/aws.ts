import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SESClient } from '@aws-sdk/client-ses'
import { SFNClient } from '@aws-sdk/client-sfn'
import type * as z from 'zod'
import { defaultLibrary } from '../../domain/calendars/library.ts'
import type { DoctorPorts } from '../doctor/ports.ts'
import type { environments } from '../entry/environment.ts'
import { systemClock } from '../ports/clock/system.ts'
import { dynamoDbDirectory } from '../ports/directory/dynamodb.ts'
import type { Directory } from '../ports/directory/port.ts'
import { dynamoDbInspectionStore } from '../ports/inspection-store/dynamodb.ts'
import { sesMail } from '../ports/mail/ses.ts'
import { dynamoDbNoticeLedger } from '../ports/notice-ledger/dynamodb.ts'
import { stepFunctionsRelays } from '../ports/relays/step-functions.ts'
import { dynamoDbSwitches } from '../ports/switches/dynamodb.ts'
import { type Table, tableOf } from '../ports/table/table.ts'
import type { PostPorts } from '../sweep/post.ts'
import type { RecordPorts } from './ports.ts'

type Relays = z.output<typeof environments.relays>
type Post = z.output<typeof environments.post>

const portsOn = (table: Table, { RELAY_ARN_PREFIX }: Relays): RecordPorts & { readonly directory: Directory } => ({
  store: dynamoDbInspectionStore(table),
  directory: dynamoDbDirectory(table),
  relays: stepFunctionsRelays(new SFNClient(), RELAY_ARN_PREFIX),
  clock: systemClock,
  calendars: defaultLibrary,
})

const tableIn = ({ TABLE_NAME }: Relays): Table => tableOf(new DynamoDBClient(), TABLE_NAME)

/** The record, its people, its relays and the clock on AWS, with one client a service. */
export const recordPorts = (given: Relays): RecordPorts & { readonly directory: Directory } =>
  portsOn(tableIn(given), given)

/** The same, with the ledger and the switches for whoever sees to them. */
export const doctorPorts = (given: Relays): DoctorPorts => {
  const table = tableIn(given)
  return { ...portsOn(table, given), ledger: dynamoDbNoticeLedger(table), switches: dynamoDbSwitches(table) }
}

/** SES knows no idempotency token: a call that the client made again by itself could send a message twice. */
const mailClient = (): SESClient => new SESClient({ maxAttempts: 1 })

/** The same, with the ledger and the way out for messages. */
export const postPorts = (given: Post): PostPorts => {
  const table = tableIn(given)
  return {
    ...portsOn(table, given),
    ledger: dynamoDbNoticeLedger(table),
    switches: dynamoDbSwitches(table),
    mail: sesMail(mailClient(), given.MAIL_CONFIGURATION_SET),
    from: given.MAIL_FROM,
    portalUrl: given.PORTAL_URL,
  }
}
