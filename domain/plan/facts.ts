import type { Inspection, Suspension } from '../inspection/inspection.ts'

/** What has happened that dates rest on: publication, the last review, what the panel asked for, suspensions. */
export interface Facts {
  readonly publishedOn?: string
  readonly lastReviewOn?: string
  readonly progressReviewInMonths?: number
  readonly suspensions?: readonly Suspension[]
}

/** The facts of an inspection that its plan rests on. */
export const factsOf = ({ publishedOn, lastReviewOn, progressReview, suspensions }: Inspection): Facts => ({
  ...(publishedOn === undefined ? {} : { publishedOn }),
  ...(lastReviewOn === undefined ? {} : { lastReviewOn }),
  ...(progressReview === undefined ? {} : { progressReviewInMonths: progressReview.inMonths }),
  ...(suspensions === undefined ? {} : { suspensions }),
})
