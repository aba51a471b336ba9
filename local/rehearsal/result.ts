import type { Notice } from '../../domain/inspection/notice.ts'
import type { Plan, PlannedDate } from '../../domain/plan/schema.ts'
import type { Cost } from './cost/cost.ts'
import type { TimelineEntry } from './timeline/entry.ts'

/** A planned day and, where it is known, the day on which it came true. */
export interface KeyDate {
  readonly key: string
  readonly name: string
  readonly planned: string
  readonly actual?: string
  readonly programmeWeek?: number
  readonly why: PlannedDate['why']
}

/** One relay, as the local Step Functions saw it. */
export interface ExecutionLife {
  readonly name: string
  readonly stage: string
  readonly startedAt: string
  readonly stoppedAt?: string
  readonly days: number
  readonly status: string
}

/** A notice of the ledger with the role of its recipient. */
export interface LedgerLine {
  readonly slot: string
  readonly to: string
  readonly template: Notice['template']
  readonly about: string
  readonly rung: string
  readonly notBefore: string
  readonly state: Notice['state']
  readonly sentAt?: string
}

/** How it ended: `waiting` names what is still open when the rehearsal was stopped or ran out of time. */
export type Outcome =
  | { readonly status: 'closed'; readonly at: string }
  | { readonly status: 'stuck'; readonly why: string }
  | { readonly status: 'stopped'; readonly at: string; readonly waiting: readonly string[] }

/** Everything that one rehearsal yields; `--json` prints exactly this. */
export interface Rehearsal {
  readonly inspectionId: string
  readonly title: string
  readonly area: string
  readonly footprint: string
  readonly letterDate: string
  readonly weeks: Plan['weeks']
  readonly skippedWeeks: Plan['skippedWeeks']
  readonly caveats: readonly string[]
  readonly milestones: readonly KeyDate[]
  readonly due: Readonly<Record<string, KeyDate>>
  readonly timeline: readonly TimelineEntry[]
  readonly notices: readonly LedgerLine[]
  readonly outcome: Outcome
  readonly executions: readonly ExecutionLife[]
  readonly cost: Cost
}
