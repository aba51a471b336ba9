import type { VirtualClock } from '../../clock/virtual-clock.ts'
import type { Chance } from '../chance/chance.ts'

interface Plan {
  readonly work: () => Promise<void>
  readonly cancel: () => void
}

/** What people mean to do, and when. */
export const createPlans = (clock: VirtualClock, chance: Chance) => {
  const plans = new Set<Plan>()
  const set = (dueMs: number, work: () => Promise<void>): void => {
    const plan: Plan = {
      work,
      cancel: clock.at(dueMs, () => {
        plans.delete(plan)
        void clock.track(work())
      }),
    }
    plans.add(plan)
  }
  return {
    add: set,
    /** One of them is done at this instant instead. */
    hurry(toMs: number): void {
      const plan = [...plans][chance.integer(0, plans.size - 1)]
      if (plan === undefined) return
      plan.cancel()
      plans.delete(plan)
      set(toMs, plan.work)
    },
  }
}
