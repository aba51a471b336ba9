/** The last of some days, written `2024-05-07`; empty strings stand for none. */
export const latestDay = (...days: readonly string[]): string => days.toSorted().at(-1) ?? ''

/** The first of some days, written `2024-05-07`. */
export const earliestDay = (first: string, ...others: readonly string[]): string =>
  [first, ...others].toSorted()[0] ?? first
