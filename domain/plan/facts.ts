import type { Inspection } from '../inspection/inspection.ts'

/** What has happened that dates are counted from: publication, the last review, and what the panel asked for. */
export interface Facts {
  readonly publishedOn?: string
  readonly lastReviewOn?: string
  readonly progressReviewInMonths?: number
}

/** The facts of an inspection that its plan rests on. */
export const factsOf = ({ publishedOn, lastReviewOn, progressReview }: Inspection): Facts => ({
  ...(publishedOn === undefined ? {} : { publishedOn }),
  ...(lastReviewOn === undefined ? {} : { lastReviewOn }),
  ...(progressReview === undefined ? {} : { progressReviewInMonths: progressReview.inMonths }),
})
