import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const packageOf = (platform: string): string => `@dynoxide/${platform}`

/**
 * The database's program for this machine. Errors: an Error that names the platform and says what to do, where the
 * package for it is not installed or does not exist.
 */
export const databaseBinary = (platform = `${process.platform}-${process.arch}`): string => {
  try {
    const manifest = createRequire(import.meta.url).resolve(`${packageOf(platform)}/package.json`)
    return join(dirname(manifest), 'dynoxide')
  } catch (cause) {
    const remedy = 'Set DYNAMODB_ENDPOINT to the address of a DynamoDB-compatible server, such as http://127.0.0.1:8000'
    throw new Error(`No database for ${platform}: ${packageOf(platform)} is not installed. ${remedy}.`, { cause })
  }
}
