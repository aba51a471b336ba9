import type * as z from 'zod'
import { Failure } from '../failure.ts'

/** What is wrong with one field of a calendar, and the way out. */
export interface Problem {
  readonly field: string
  readonly value: string
  readonly problem: string
  readonly wayOut: string
}

/** A problem in one sentence and the way out in the next. */
export const problemText = ({ field, value, problem, wayOut }: Problem): string =>
  `${field}: ${value === '' ? 'it' : value} ${problem}. ${wayOut}`

/** The failure CalendarInvalid for a file, with all its problems, a line each. */
export const calendarInvalid = (file: string, problems: readonly Problem[]): Failure =>
  new Failure('CalendarInvalid', [`${file}:`, ...problems.map(problemText)].join('\n  '), {
    details: { file, problems },
  })

/** What zod found, as problems. The input is needed to show the values that are wrong. */
export const problemsOfShape = (error: z.ZodError, input: unknown): Problem[] =>
  error.issues.map(issue => ({
    field: issue.path.join('.') || 'file',
    value: shown(issue.path.reduce<unknown>(valueAt, input)),
    problem: `is not right (${issue.message})`,
    wayOut: wayOutOf(issue),
  }))

const valueAt = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

const shown = (value: unknown): string => {
  if (value === undefined) return ''
  if (typeof value === 'string') return value === '' ? 'an empty text' : value
  return typeof value === 'object' && value !== null ? '' : String(value)
}

const wayOutOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') return `Take out ${issue.keys.join(', ')}, or correct the name.`
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'Write a date as year-month-day: 2026-10-12.'
  return 'Correct it and try again.'
}
