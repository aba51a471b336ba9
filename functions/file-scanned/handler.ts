import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { entry } from '../entry/entry.ts'
import { environment, environments } from '../entry/environment.ts'
import { s3Files } from '../ports/files/s3.ts'
import { dynamoDbInspectionStore } from '../ports/inspection-store/dynamodb.ts'
import { dynamoDbPapers } from '../ports/papers/dynamodb.ts'
import { tableOf } from '../ports/table/table.ts'
import { fileScanned } from './file-scanned.ts'
import { scanResult } from './scan-result.ts'
import { uploadsOf } from './uploads.ts'

const { TABLE_NAME, FILES_BUCKET } = environment(environments.files)
const table = tableOf(new DynamoDBClient(), TABLE_NAME)
const ports = {
  files: s3Files(new S3Client({ forcePathStyle: true }), FILES_BUCKET),
  uploads: uploadsOf({ papers: dynamoDbPapers(table), store: dynamoDbInspectionStore(table) }),
}

export const handler = entry(scanResult, event => fileScanned(ports, event))
