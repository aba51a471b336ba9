import { beforeEach, describe, expect, it } from 'vitest'
import type { Step } from '../../../domain/inspection/step.ts'
import { answerRelay } from '../../../functions/open-step/open-step.ts'
import { sweep } from '../../../functions/sweep/sweep.ts'
import { alter, aPatient, letter, type Patient, putStep, relayOf, stepIn } from './a-patient.ts'
import { isFoundAndRepaired, kindsIn, repairIn } from './planted.ts'

let patient: Patient
beforeEach(async () => {
  patient = await aPatient()
})

const closed = (step: string): Step => {
  const { stage, iteration, run, revision } = stepIn(patient)
  const times = { openedAt: '2023-10-31T09:00:00Z', closedAt: '2023-10-31T09:30:00Z' }
  return { stage, step, iteration, run, revision, state: 'closed', outcome: 'done', ...times }
}

/** The new relay asks for the step, takes it over and leaves its token, a while ago by now. */
const takenOver = async (): Promise<void> => {
  await sweep(patient.ports)
  const { run } = patient.record.inspection
  const ask = {
    stage: 'notification',
    step: 'letter',
    iteration: 1,
    executionStartedAt: '2023-10-31T12:00:00Z',
  } as const
  await answerRelay(patient.ports, { inspectionId: patient.id, run, ...ask })
  await patient.ports.store.storeToken(patient.id, letter, {
    token: 'token-2',
    run,
    revision: stepIn(patient).revision,
  })
  patient.ports.clock.set('2023-10-31T14:00:00Z')
}

describe('an inspection whose relay lives and does not go on', () => {
  it('is started anew when everything of its stage is closed and the next has not begun', async () => {
    putStep(patient, closed('letter'))
    putStep(patient, closed('kick-off'))
    patient.record.tokens.clear()
    patient.record.requests.clear()
    alter(patient, ({ nextDue: _none, board: _old, ...one }) => ({
      ...one,
      counters: { open: 0, submitted: 0, accepted: 0, waived: 0, silent: 0 },
    }))
    await isFoundAndRepaired(patient, 'stage-not-finished')
    expect(patient.record.inspection.run).toBe(2)
  })

  it('is left alone in the hour in which its relay hands over', async () => {
    putStep(patient, closed('letter'))
    putStep(patient, closed('kick-off'))
    alter(patient, one => ({ ...one, lastMovedAt: '2023-10-31T11:30:00Z' }))
    expect(await kindsIn(patient)).not.toContain('stage-not-finished')
  })

  it('is started anew when its open step belongs to an older run than the relay', async () => {
    patient.ports.relays.end(relayOf(patient))
    alter(patient, one =>
      one.status === 'running' ? { ...one, run: 2, relay: { state: 'started', since: '2023-10-31T09:05:00Z' } } : one,
    )
    const input = { inspectionId: patient.id, run: 2 }
    await patient.ports.relays.start({ stage: 'notification', name: relayOf(patient), input })
    await isFoundAndRepaired(patient, 'step-not-taken-over')
    await takenOver()
    expect(stepIn(patient).run).toBe(3)
    expect(await kindsIn(patient)).toEqual([])
  })

  it('is started anew when nothing waits any more with the token that was left', async () => {
    await patient.ports.relays.wake('token-1')
    await isFoundAndRepaired(patient, 'token-used')
    await takenOver()
    expect(await patient.ports.store.tokenOf(patient.id, letter)).toMatchObject({ token: 'token-2' })
    expect(await kindsIn(patient)).toEqual([])
  })
})

describe('a relay that has gone through many events', () => {
  const many = (): void => {
    putStep(patient, { ...stepIn(patient), revision: 900 })
    patient.ports.relays.goOn(relayOf(patient), 20_000)
  }

  it('is replaced, and the new one is well although the step has changed as often', async () => {
    many()
    await isFoundAndRepaired(patient, 'relay-long')
    await takenOver()
    expect(stepIn(patient).revision).toBeGreaterThan(900)
    expect(await kindsIn(patient)).toEqual([])
  })

  it('is well as long as the service counts few, however busy its step was', async () => {
    putStep(patient, { ...stepIn(patient), revision: 900 })
    expect(await kindsIn(patient)).toEqual([])
  })
})

describe('an inspection that is stuck', () => {
  const stuck = (since: string): void =>
    alter(patient, one => {
      if (one.status !== 'running') return one
      const { relay: _gone, ...kept } = one
      return { ...kept, status: 'stuck', since, why: '3 relays of stage notification died within a day' }
    })

  it('is told of with the days in which the service could still redrive it, and started anew', async () => {
    patient.ports.relays.end(relayOf(patient))
    stuck('2023-10-31T10:00:00Z')
    patient.ports.clock.set('2023-11-04T12:00:00Z')
    await sweep(patient.ports)
    await isFoundAndRepaired(patient, 'inspection-stuck')
    expect(patient.record.inspection).toMatchObject({ status: 'running', run: 2, deaths: [] })
  })

  it.each([
    ['2023-11-04T12:00:00Z', 'For 10 more days its last execution could be redriven by hand.'],
    ['2023-11-14T12:00:00Z', 'Its last execution cannot be redriven any more.'],
  ])('says at %s: %s', async (now, says) => {
    patient.ports.relays.end(relayOf(patient))
    stuck('2023-10-31T10:00:00Z')
    patient.ports.clock.set(now)
    const { repaired } = await repairIn(patient)
    expect(repaired[0]?.says).toMatch(says)
  })
})
