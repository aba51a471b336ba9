/** When a schedule is due. Instants are epoch milliseconds. */
export interface Timetable {
  /** The first tick after an instant; undefined when there is none any more. */
  next(afterMs: number): number | undefined
  /** How many ticks lie between two instants, neither of them counted. */
  between(afterMs: number, beforeMs: number): number
}
