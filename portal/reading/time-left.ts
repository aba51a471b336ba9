import type { Paused } from '../../domain/inspection/request.ts'
import { count } from '../design/words.ts'

/** What a suspended request has left, in working days, as it keeps it until the inspection goes on. */
export const timeLeft = ({ dueInDays }: Paused): string => {
  if (dueInDays < 0) return `overdue by ${count(-dueInDays, 'working day')} when it was suspended`
  return dueInDays === 0 ? 'due on the day on which it goes on' : `${count(dueInDays, 'working day')} left`
}
