import type { Note, Paper, Question, Upload, UploadState } from './paper.ts'

/** One thing of one inspection. */
export interface PaperPlace {
  readonly inspectionId: string
  readonly id: string
}

/**
 * What people wrote and sent for an inspection: contents, which no decision needs, and which therefore are no part of the
 * record. Each is put once: a second writing of the same id changes nothing. Errors of every call: StoreUnavailable.
 */
export interface Papers {
  /** Keeps a submission, a question or a note. Yields whether it was not there yet. */
  put(inspectionId: string, paper: Paper | Question | Note): Promise<boolean>
  submission(place: PaperPlace): Promise<Paper | undefined>
  submissions(inspectionId: string): Promise<readonly Paper[]>
  questions(inspectionId: string): Promise<readonly Question[]>
  /** Keeps the answer to a question that has none yet. Yields whether it was kept. */
  answer(place: PaperPlace, answer: NonNullable<Question['answer']>): Promise<boolean>
  notes(inspectionId: string): Promise<readonly Note[]>
  /** Notes that a file is expected. */
  expect(inspectionId: string, upload: Upload): Promise<void>
  upload(place: PaperPlace): Promise<Upload | undefined>
  uploads(inspectionId: string): Promise<readonly Upload[]>
  /**
   * Settles a file that was expected, under the name that it turned out to have. One that is settled stays as it is, except
   * that what was kept may be refused later. Yields whether this settled it.
   */
  settle(place: PaperPlace, state: Exclude<UploadState, { kind: 'expected' }>, fileName?: string): Promise<boolean>
  /** Takes a file that was not sent in with a submission off the list. */
  withdraw(place: PaperPlace): Promise<void>
}
