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
  /** Gives a request to somebody who can act. */
  | { readonly do: 'hand-over'; readonly request: string; readonly to: string }
  /** Has the lead asked about a request, and again until somebody decides. */
  | { readonly do: 'ask-lead'; readonly request: string }
  /** Makes the plan anew by its rules; dates to come that were set by hand and are past count no more. */
  | { readonly do: 'plan-anew' }
  /** Notes the break in the history, as it was found, and counts from there. */
  | { readonly do: 'count-history-anew'; readonly event: number; readonly upTo: number; readonly digest: string }
  /** Nothing that a program may do: a person has to. */
  | { readonly do: 'tell-a-person' }

export type FindingKind =
  | 'relay-missing'
  | 'relay-left-over'
  | 'relay-old'
  | 'relay-long'
  | 'inspection-stuck'
  | 'step-without-token'
  | 'token-used'
  | 'token-left-over'
  | 'step-not-taken-over'
  | 'step-not-opened'
  | 'stage-not-finished'
  | 'notice-unsettled'
  | 'notice-late'
  | 'mail-off'
  | 'timer-not-fired'
  | 'nobody-asked'
  | 'person-unknown'
  | 'person-left'
  | 'date-passed'
  | 'review-passed'
  | 'counts-wrong'
  | 'audit-broken'
  | 'audit-extra'
  | 'record-unreadable'

/** Something that is not as it should be, in plain words, and what would cure it. */
export interface Finding {
  readonly kind: FindingKind
  /** Undefined where it is about no single inspection. */
  readonly inspectionId?: string | undefined
  /** The relay, step, request, notice or event that it is about, by its key. */
  readonly about: string
  readonly says: string
  readonly repair: Repair
  readonly repairSays: string
}

/** A finding about one inspection. */
export type Found = Omit<Finding, 'inspectionId'>

/** What tells a finding from every other, so that what was shown can be found again. */
export const findingKey = ({
  inspectionId = '',
  kind,
  about,
}: Pick<Finding, 'inspectionId' | 'kind' | 'about'>): string => `${inspectionId} ${kind} ${about}`

/** Whether a program may repair it. */
export const isRepairable = ({ repair }: Pick<Finding, 'repair'>): boolean => repair.do !== 'tell-a-person'
