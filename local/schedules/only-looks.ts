import type { Schedule } from '../template/schedule.ts'

/** Whether a schedule, such as the doctor's, only looks on: on a clock that skips months its nights are skipped as well. */
export const onlyLooks = ({ expression }: Pick<Schedule, 'expression'>): boolean => expression.startsWith('cron(')
