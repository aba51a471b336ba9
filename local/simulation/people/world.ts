import type { Setting } from '../../../domain/decisions/setting.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import type { VirtualClock } from '../../clock/virtual-clock.ts'
import type { Chance } from '../chance/chance.ts'
import type { Faults } from '../faults/faults.ts'
import type { Trace } from '../report/trace.ts'
import type { Act } from './acting.ts'

/** What the people of a simulation see and can do. */
export interface World {
  readonly clock: VirtualClock
  readonly chance: Chance
  readonly faults: Faults
  readonly trace: Trace
  readonly setting: Setting
  /** The record as its pages show it now; undefined before there is one. */
  readonly look: () => Promise<InspectionRecord | undefined>
  readonly act: Act
}
