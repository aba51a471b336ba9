/**
 * Error names that are the services' own, with where each list comes from. What a definition retries, catches or fails with
 * is one of these or a name of domain/failure.ts.
 */
export const serviceErrors: ReadonlySet<string> = new Set([
  // https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html#error-handling-error-representation;
  // the four about JSONPath fields are left out.
  'States.ALL',
  'States.BranchFailed',
  'States.DataLimitExceeded',
  'States.ExceedToleratedFailureThreshold',
  'States.HeartbeatTimeout',
  'States.Http.Socket',
  'States.ItemReaderFailed',
  'States.NoChoiceMatched',
  'States.Permissions',
  'States.QueryEvaluationError',
  'States.ResultWriterFailed',
  'States.Runtime',
  'States.TaskFailed',
  'States.Timeout',
  // https://docs.aws.amazon.com/step-functions/latest/dg/sfn-best-practices.html#bp-lambda-serviceexception; the last is what
  // a function that failed without a name of its own is reported as.
  'Lambda.AWSLambdaException',
  'Lambda.ClientExecutionTimeoutException',
  'Lambda.SdkClientException',
  'Lambda.ServiceException',
  'Lambda.TooManyRequestsException',
  'Lambda.Unknown',
  // A function that ran into its own time limit; its name is the runtime's:
  // https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-invocation.html
  'Sandbox.Timedout',
  // https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html#API_UpdateItem_Errors and CommonErrors,
  // as SDK integrations name them: https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html
  'DynamoDb.ConditionalCheckFailedException',
  'DynamoDb.InternalServerErrorException',
  'DynamoDb.ItemCollectionSizeLimitExceededException',
  'DynamoDb.ProvisionedThroughputExceededException',
  'DynamoDb.ReplicatedWriteConflictException',
  'DynamoDb.RequestLimitExceededException',
  'DynamoDb.ResourceNotFoundException',
  'DynamoDb.SdkClientException',
  'DynamoDb.ThrottlingException',
  'DynamoDb.TransactionConflictException',
])

/** Those of Lambda that may pass: best practices of the same page. */
export const transientLambdaErrors: readonly string[] = [
  'Lambda.ClientExecutionTimeoutException',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.TooManyRequestsException',
]
