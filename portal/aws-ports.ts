import { setTimeout } from 'node:timers/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import type * as z from 'zod'
import type { environments } from '../functions/entry/environment.ts'
import { dynamoDbDesk } from '../functions/ports/desk/dynamodb.ts'
import { s3Files } from '../functions/ports/files/s3.ts'
import { dynamoDbPapers } from '../functions/ports/papers/dynamodb.ts'
import { tableOf } from '../functions/ports/table/table.ts'
import { doctorPorts } from '../functions/record/aws.ts'
import { newSecret } from './http/secret.ts'
import type { PortalPorts } from './ports.ts'
import { oidcSignIn } from './sign-in/oidc.ts'

/** The ports of the pages on AWS. */
export const portalPorts = (given: z.output<typeof environments.portal>): PortalPorts => {
  const client = new DynamoDBClient()
  const s3 = new S3Client({ forcePathStyle: true })
  return {
    ...doctorPorts(given),
    desk: dynamoDbDesk(tableOf(client, given.DESK_TABLE_NAME)),
    papers: dynamoDbPapers(tableOf(client, given.TABLE_NAME)),
    files: s3Files(s3, given.FILES_BUCKET),
    signIn: oidcSignIn({
      portalUrl: given.PORTAL_URL,
      staff: { issuer: given.OIDC_STAFF_ISSUER, clientId: given.OIDC_STAFF_CLIENT_ID },
      partner: { issuer: given.OIDC_PARTNER_ISSUER, clientId: given.OIDC_PARTNER_CLIENT_ID },
    }),
    secret: newSecret,
    wait: setTimeout,
    portalUrl: given.PORTAL_URL,
    ...(given.REHEARSAL_URL === '' ? {} : { rehearsalUrl: given.REHEARSAL_URL }),
    // Files go to the store by its path-style address; elsewhere than on AWS the store stands behind the pages' own.
    formTargets: [`https://s3.${process.env.AWS_REGION ?? 'eu-west-2'}.amazonaws.com`],
  }
}
