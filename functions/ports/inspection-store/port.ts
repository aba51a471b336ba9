import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import type { Notice } from '../../../domain/inspection/notice.ts'
import type { Change, InspectionRecord } from '../../../domain/inspection/record.ts'
import type { Request } from '../../../domain/inspection/request.ts'
import type { DueThing } from './due-thing.ts'

/** What is known of a step's waiting relay, beside the step itself. */
export interface StepToken {
  readonly token: string | undefined
  readonly run: number
  readonly revision: number
  readonly wakeOwedSince?: string
}

/** A token as the relay's Await state stores it: for one run and one revision of the step. */
export interface TokenToStore {
  readonly token: string
  readonly run: number
  readonly revision: number
}

/** The records of all inspections. Errors of every call: StoreUnavailable (transient: try again). */
export interface InspectionStore {
  /** The record with all that decisions need, read consistently. Errors: InspectionUnknown. */
  load(id: string): Promise<InspectionRecord>

  /**
   * Writes a new record in one transaction, at the version after the one given. Errors: CommandRefused (details:
   * `exists`, the id) when an inspection with this id is there already; nothing is written then.
   */
  create(change: Change): Promise<void>

  /**
   * Writes a change in one transaction, which raises the version of `before` by one. Steps keep their tokens
   * (design.md section 5, rule 3). Errors: StaleVersion when the record has moved on since `before`, or a notice to be
   * retired was claimed meanwhile; nothing is written then.
   */
  commit(before: Inspection, change: Change): Promise<void>

  /** The whole ledger of an inspection, in the order of its slots; empty for an unknown inspection. */
  notices(id: string): Promise<readonly Notice[]>

  /** The sealed audit after a number, or from its beginning, oldest first; empty for an unknown inspection. */
  events(id: string, after?: number): Promise<readonly AuditEvent[]>

  /** What is due at the ISO instant `until` or before, oldest first, at most `limit`. A list: may lag by a second. */
  listDue(until: string, limit: number): Promise<readonly DueThing[]>

  /** When the earliest due thing is or was due, as an ISO instant. A list: may lag by a second. */
  nextDue(): Promise<string | undefined>

  /** The inspections that are not closed, by area and letter date. A list: may lag by a second. */
  listOpen(): Promise<readonly Inspection[]>

  /** The inspections that are closed or cancelled, by area and letter date. A list: may lag by a second. */
  listOver(which?: { readonly area?: string; readonly limit?: number }): Promise<readonly Inspection[]>

  /** The inspections of one area that are not closed. A list: may lag by a second. */
  openInspectionsOf(area: string): Promise<readonly Inspection[]>

  /** The requests of all inspections that still wait for this person, nearest due first. A list: may lag by a second. */
  openRequestsOf(personId: string): Promise<readonly RequestOfInspection[]>

  /** The task token of a step, read consistently; undefined if there is no such step. */
  tokenOf(id: string, stepKey: string): Promise<StepToken | undefined>

  /**
   * Stores a token exactly as the relay's Await state does: only on an open step of this run and revision, and in place of
   * no other. Yields whether it was stored.
   */
  storeToken(id: string, stepKey: string, token: TokenToStore): Promise<boolean>

  /**
   * Clears the token and the owed wake of a step, on condition that revision and token are still those seen. A step that
   * has moved on, or was put off, is left alone.
   */
  clearWake(id: string, stepKey: string, seen: Pick<StepToken, 'revision' | 'token'>): Promise<void>

  /**
   * Notes that the relay of this run was started, if it is still the one owed. The version stays. `at`: an ISO instant;
   * `stopOwed`: whether the end of the one before is owed as well.
   */
  relayStarted(
    id: string,
    started: { readonly run: number; readonly at: string; readonly stopOwed?: boolean },
  ): Promise<void>

  /**
   * Notes that the execution whose end was owed has been told to stop, if that is still owed and no start is. The version
   * stays.
   */
  relayStopped(id: string, stopped: { readonly name: string }): Promise<void>
}

/** A request with the inspection that it belongs to. */
export interface RequestOfInspection {
  readonly inspectionId: string
  readonly request: Request
}
