import type { StatusChange } from '../step-functions/service/status-change.ts'
import { account, region } from '../template/pseudo-parameters.ts'

/** An event as EventBridge delivers it. */
export interface BusEvent {
  readonly version: '0'
  readonly id: string
  readonly source: string
  readonly account: string
  readonly time: string
  readonly region: string
  readonly resources: readonly string[]
  readonly 'detail-type': string
  readonly detail: unknown
}

/** The service's event about an execution whose status changed. `atMs` is epoch milliseconds. */
export const statusEvent = (change: StatusChange, id: string, atMs: number): BusEvent => ({
  version: '0',
  id,
  source: 'aws.states',
  account,
  // Events carry whole seconds.
  time: new Date(Math.floor(atMs / 1000) * 1000).toISOString().replace('.000Z', 'Z'),
  region,
  resources: [change.executionArn],
  'detail-type': 'Step Functions Execution Status Change',
  detail: change,
})
