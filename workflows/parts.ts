import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'

/** What every workflow calls: four functions, and the table in which a waiting relay leaves its token. */
export interface WorkflowParts {
  readonly table: TableV2
  readonly openStep: IFunction
  readonly overdueStep: IFunction
  readonly finishStage: IFunction
  readonly recordFailure: IFunction
}
