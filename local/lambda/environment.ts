import type { LambdaFunction } from '../template/function.ts'
import { account, region } from '../template/pseudo-parameters.ts'

/** What the functions sign their calls with, and the local services check where a browser hands it on. */
export const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' } as const

/**
 * What a function finds in its environment: its variables of the template, what the service sets, and where the services
 * are, `instead` in place of those of the template's variables that name an address. `filesEndpoint` is where the files are,
 * for browsers too. The person's own AWS configuration and credentials stay out.
 */
export const environmentOf = (
  { name, memoryMegabytes, variables }: LambdaFunction,
  endpoint: string,
  instead: Readonly<Record<string, string>> = {},
  filesEndpoint = `${endpoint}/s3`,
): Record<string, string> => ({
  POWERTOOLS_SERVICE_NAME: name,
  POWERTOOLS_METRICS_NAMESPACE: 'local',
  POWERTOOLS_LOG_LEVEL: 'INFO',
  ...variables,
  ...Object.fromEntries(Object.entries(instead).filter(([name]) => name in variables)),
  AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
  AWS_ACCOUNT_ID: account,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_ENDPOINT_URL: endpoint,
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  AWS_ENDPOINT_URL_S3: filesEndpoint,
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMegabytes),
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  LAMBDA_TASK_ROOT: '/var/task',
  TZ: ':UTC',
})
