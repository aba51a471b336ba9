import type { Stage } from '../footprints/stages.ts'

/** What cures a finding. Each is harmless when it is done again, and when nothing is wrong any more. */
export type Repair =
  /** Starts the stage again from the record, under the next run. */
  | { readonly do: 'start-anew' }
  | { readonly do: 'stop-execution'; readonly stage: Stage; readonly name: string }
  /** Answers whatever waits with the token of a step, and takes it away. */
  | { readonly do: 'free-step'; readonly step: string }
  /** A claimed message goes back to those that are due, or is settled as one that may have left. */
  | { readonly do: 'send-again'; readonly slot: string; readonly notBefore: string }
  | { readonly do: 'settle'; readonly slot: string }
  /** A message that is due comes before the post anew. */
  | { readonly do: 'post-again'; readonly slot: string }
  | { readonly do: 'do-what-is-due' }
  | { readonly do: 'count-anew' }
  /** Nothing that a program may do: a person has to. */
  | { readonly do: 'tell-a-person' }

export type FindingKind =
  | 'relay-missing'
  | 'relay-left-over'
  | 'relay-old'
  | 'relay-long'
  | 'step-without-token'
  | 'token-left-over'
  | 'step-not-opened'
  | 'notice-unsettled'
  | 'notice-late'
  | 'timer-not-fired'
  | 'nobody-asked'
  | 'person-unknown'
  | 'review-passed'
  | 'counts-wrong'
  | 'audit-broken'
  | 'record-unreadable'

/** Something about an inspection that is not as it should be, in plain words, and what would cure it. */
export interface Finding {
  readonly kind: FindingKind
  readonly inspectionId: string
  /** The relay, step, request, notice or event that it is about, by its key. */
  readonly about: string
  readonly says: string
  readonly repair: Repair
  readonly repairSays: string
}

/** A finding about one inspection. */
export type Found = Omit<Finding, 'inspectionId'>
