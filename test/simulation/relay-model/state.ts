import type { Budget } from './budget.ts'

/** A step of the stage, and which time round it is. */
export interface Place {
  readonly step: string
  readonly iteration: number
}

/** The STEP item. Its token is a number, 0 for none. */
export interface StepItem extends Place {
  readonly state: 'open' | 'closed'
  readonly outcome: string
  readonly run: number
  readonly revision: number
  /** Whether a wake is owed. */
  readonly wake: boolean
  readonly token: number
}

/** What a commit writes; steps without their token, unless rule 3 is dropped. */
export interface Change {
  readonly says: string
  readonly meta: Meta
  readonly steps: readonly StepItem[]
  /** Steps whose relay has to be woken. */
  readonly wakes: readonly string[]
  /** Whether this change begins a run. */
  readonly starts: boolean
}

/** The META item. Its version is not kept: a commit sends whoever has read the version before back to reading. */
export interface Meta {
  readonly status: 'running' | 'suspended' | 'stuck' | 'ended'
  readonly run: number
  /** Whether the relay of this run is owed a start. */
  readonly owed: boolean
  readonly deaths: number
}

export type Verdict =
  | { readonly verdict: 'stop' }
  | { readonly verdict: 'go'; readonly outcome: string }
  | { readonly verdict: 'wait'; readonly revision: number }
  | { readonly verdict: 'done' }

/** Where one line of a relay stands. */
export type Track =
  | { readonly at: 'asking' | 'overdue'; readonly place: Place }
  | { readonly at: 'storing'; readonly place: Place; readonly revision: number }
  | { readonly at: 'waiting'; readonly place: Place; readonly revision: number; readonly token: number }
  | { readonly at: 'through' | 'stopped' }

/** The execution of one run. One that ended or died is kept because its name cannot be used again. */
export interface Execution {
  readonly run: number
  readonly life: 'living' | 'ended' | 'dead'
  readonly tracks: readonly Track[]
}

/** What is done after a commit, or by the sweep. */
export type Effect =
  | { readonly do: 'wake'; readonly key: string; readonly known?: number }
  | { readonly do: 'free'; readonly key: string }
  | { readonly do: 'clear'; readonly key: string; readonly revision: number; readonly token: number }
  | { readonly do: 'start' | 'note'; readonly run: number }

/** How far a process has come. */
export type At =
  | { readonly at: 'load' }
  | { readonly at: 'commit'; readonly change: Change }
  | { readonly at: 'effects'; readonly todo: readonly Effect[]; readonly then: Verdict | 'load' }

/** Who started a process. A relay's Lambda may be one that the relay does not listen to any more. */
export type Cause =
  | { readonly by: 'open' | OverdueKind; readonly run: number; readonly track: number; readonly place: Place }
  | { readonly by: 'finish'; readonly run: number }
  | { readonly by: 'close'; readonly key: string; readonly outcome: string }
  | { readonly by: 'move'; readonly key: string }
  | { readonly by: 'suspend' | 'resume' | 'migrate' | 'sweep' }
  | { readonly by: 'death'; readonly run: number }

/** What Overdue will find: nothing to do, a silence that counts, or a relay at the end of its life. */
export type OverdueKind = 'overdue' | 'overdue-silent' | 'overdue-renew'

export interface Process {
  readonly cause: Cause
  /** Whether the relay waits for the answer. */
  readonly listened: boolean
  readonly now: At
}

/** A token write of an Await attempt that the service gave up and tried again, and which may still land. */
export interface LateToken {
  readonly key: string
  readonly run: number
  readonly revision: number
  readonly token: number
}

export interface State {
  readonly meta: Meta
  /** By key; with rule 6 dropped the key is the step's name alone. */
  readonly steps: Readonly<Record<string, StepItem>>
  /** Not part of the system: the places that somebody really closed. */
  readonly really: readonly string[]
  readonly executions: readonly Execution[]
  readonly processes: readonly Process[]
  /** Status events on their way, by run. */
  readonly news: readonly number[]
  readonly late: readonly LateToken[]
  /** Disturbances that may still come. */
  readonly left: Budget
}

export const placeName = ({ step, iteration }: Place): string => `${step}#${iteration}`
