import type { Temporal } from 'temporal-polyfill'
import type { StepPlace } from '../inspection/step.ts'

/** A relay's question about one step: where it stands, under which run, and since when its execution lives. */
export interface AskStep extends StepPlace {
  readonly run: number
  readonly executionStartedAt: Temporal.Instant
}

/** What the relay is to do next. `early`: wait until that instant, then ask again. */
export type Verdict =
  | { readonly verdict: 'stop' }
  | { readonly verdict: 'go'; readonly outcome: string }
  | { readonly verdict: 'early'; readonly until: string }
  | { readonly verdict: 'wait'; readonly revision: number; readonly waitSeconds: number }
