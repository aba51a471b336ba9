import { it } from 'vitest'
import { examineAll } from '../../../functions/doctor/doctor.ts'
import { simulated } from './a-simulated-inspection.ts'

it('dbg', { timeout: 100000 }, async () => {
  for (const seed of [19, 47]) {
    let done = false,
      nextMs = 0
    await simulated(seed, async ({ ports, clock, record }) => {
      if (clock.now() < nextMs || done) return
      nextMs = clock.now() + 7 * 3600000
      const { findings } = await examineAll(ports)
      if (findings.length === 0) return
      done = true
      console.log(
        findings[0]?.says,
        new Date(clock.now()).toISOString(),
        new Date(clock.next() ?? 0).toISOString(),
        record.inspection.progressReview,
        record.inspection.lastReviewOn,
        [...record.steps.values()]
          .filter(s => s.stage === record.inspection.stage)
          .map(s => `${s.step}#${s.iteration} ${s.state} ${'closedAt' in s ? s.closedAt + s.outcome : ''}`),
        record.events.slice(-6).map(e => `${e.at} ${e.what} ${e.about}`),
      )
    })
  }
})
