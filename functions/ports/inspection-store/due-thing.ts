import type { Notice } from '../../../domain/inspection/notice.ts'

interface At {
  readonly inspectionId: string
  /** The relay's name, the step's or request's key, or the notice's slot. */
  readonly key: string
  /** An ISO instant to the millisecond. */
  readonly dueAt: string
}

/** Something of a record that the sweep has to look at. */
export type DueThing =
  /** A relay has to be started. */
  | (At & { readonly kind: 'relay' })
  /** The execution of an earlier run has to be stopped. */
  | (At & { readonly kind: 'stop' })
  /** A relay has to be woken because its step changed. */
  | (At & { readonly kind: 'wake' })
  /** The day of a step that was put off has come. */
  | (At & { readonly kind: 'resume' })
  /** A request's next rung has been reached. */
  | (At & { readonly kind: 'rung' })
  /** A message may be sent. */
  | (At & { readonly kind: 'notice'; readonly notice: Extract<Notice, { state: 'due' }> })
  /** A message was claimed fifteen minutes before `dueAt`, and nobody said what became of it. */
  | (At & { readonly kind: 'claimed-notice'; readonly notice: Extract<Notice, { state: 'claimed' }> })
