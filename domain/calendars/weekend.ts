import { Temporal } from 'temporal-polyfill'

/** Whether a date, written as 2026-10-12, is a Saturday or Sunday. */
export const isWeekend = (date: string): boolean => Temporal.PlainDate.from(date).dayOfWeek > 5
