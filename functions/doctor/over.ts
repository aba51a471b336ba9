import { londonDate } from '../../domain/time/london.ts'
import type { RecordPorts } from '../record/ports.ts'

/** So many inspections that are over are looked at in a night. */
const aNight = 20

/** Some of the inspections that are over: others each day, all of them in turn. */
export const someThatAreOver = async ({
  store,
  clock,
}: Pick<RecordPorts, 'store' | 'clock'>): Promise<readonly string[]> => {
  const over = (await store.listOver()).map(one => one.id)
  const rounds = Math.max(1, Math.ceil(over.length / aNight))
  const { year, dayOfYear } = londonDate(clock.now())
  const first = ((year * 366 + dayOfYear) % rounds) * aNight
  return over.slice(first, first + aNight)
}
