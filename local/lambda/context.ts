import type { LambdaFunction } from '../template/function.ts'

/** The context of one invocation. The remaining time runs on the real clock. */
export const contextOf = (
  { name, arn, memoryMegabytes }: LambdaFunction,
  awsRequestId: string,
  remainingMilliseconds: () => number,
) => ({
  awsRequestId,
  callbackWaitsForEmptyEventLoop: true,
  functionName: name,
  functionVersion: '$LATEST',
  getRemainingTimeInMillis: remainingMilliseconds,
  invokedFunctionArn: arn,
  logGroupName: `/aws/lambda/${name}`,
  logStreamName: 'local',
  memoryLimitInMB: String(memoryMegabytes),
})
