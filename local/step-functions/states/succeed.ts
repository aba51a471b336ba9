import type { SucceedState } from '../definition/states.ts'
import type { Thread, Visit } from '../execution/execution.ts'
import { leave } from '../interpreter/leave.ts'
import type { Run } from '../interpreter/run.ts'
import { scopeOf } from '../interpreter/scope.ts'

export const startSucceed = (run: Run, thread: Thread, visit: Visit, state: SucceedState): Promise<void> =>
  leave(run, thread, { fields: state, scope: scopeOf(run, thread), otherwise: visit.input })
