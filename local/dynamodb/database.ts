import { type DatabaseProcess, startDatabase } from './database-process.ts'

/**
 * The DynamoDB-compatible server to use: the one that DYNAMODB_ENDPOINT names, otherwise one started here. Errors: an Error
 * that says to set DYNAMODB_ENDPOINT where none can be started on this platform.
 */
export const openDatabase = async (
  file: string | undefined,
  given: string | undefined = process.env.DYNAMODB_ENDPOINT,
): Promise<DatabaseProcess> =>
  given === undefined || given === '' ? startDatabase(file) : { endpoint: given, stop: async () => undefined }
