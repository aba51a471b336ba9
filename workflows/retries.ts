import { Duration } from 'aws-cdk-lib'
import { JitterType, type RetryProps } from 'aws-cdk-lib/aws-stepfunctions'
import { failureNames, isTransient } from '../domain/failure.ts'

const transientFailures = failureNames.filter(isTransient)

/** Waits 1, 2, 4, 8, 16, 32 s at most, with full jitter: about a minute in all before a task counts as failed. */
const patience = {
  interval: Duration.seconds(1),
  backoffRate: 2,
  maxAttempts: 6,
  maxDelay: Duration.seconds(60),
  jitterStrategy: JitterType.FULL,
} satisfies RetryProps

/** Transient failures of our own functions, from the table in domain/failure.ts, and those of Lambda itself. */
export const functionRetry: RetryProps = {
  ...patience,
  errors: [
    ...transientFailures,
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.TooManyRequestsException',
    'Lambda.ClientExecutionTimeoutException',
    // What the service calls a function that ran out of time or memory, by its documentation and as it was seen.
    'Lambda.Unknown',
    'Sandbox.Timedout',
  ],
}

/** Transient failures of DynamoDB when a token is stored; a failed condition is none. */
export const storeRetry: RetryProps = {
  ...patience,
  errors: [
    'DynamoDb.InternalServerErrorException',
    'DynamoDb.ProvisionedThroughputExceededException',
    'DynamoDb.RequestLimitExceededException',
    'DynamoDb.ThrottlingException',
    'DynamoDb.TransactionConflictException',
    'DynamoDb.SdkClientException',
  ],
}
