import { beforeEach, describe, expect, it } from 'vitest'
import { suspend } from '../../../domain/decisions/suspend.ts'
import type { FindingKind } from '../../../domain/doctor/finding.ts'
import { Failure } from '../../../domain/failure.ts'
import type { Notice } from '../../../domain/inspection/notice.ts'
import { cure } from '../../../functions/doctor/cure.ts'
import { examineAll } from '../../../functions/doctor/doctor.ts'
import { carryOut } from '../../../functions/record/carry-out.ts'
import { sweep } from '../../../functions/sweep/sweep.ts'
import { alter, alterRequest, aPatient, letter, type Patient, putStep, relayOf, stepIn } from './a-patient.ts'

let patient: Patient
beforeEach(async () => {
  patient = await aPatient()
})

const findings = async () => (await examineAll(patient.ports)).findings
const kinds = async (): Promise<FindingKind[]> => (await findings()).map(one => one.kind)

const someNotice = (state: Notice['state']): Notice => {
  const found = [...patient.record.notices.values()].find(one => one.state === state)
  if (found === undefined) throw new Error(`no notice is ${state}`)
  return found
}

const claimed = (guarantee: Notice['guarantee']): void => {
  const { slot, to, template, about, rung, alone, notBefore, reference } = someNotice('accepted')
  const always = { slot, to, template, about, rung, alone, notBefore, reference, guarantee }
  patient.record.notices.set(slot, { ...always, state: 'claimed', claimedAt: '2023-10-31T09:00:00Z' })
}

const closedStep = () => {
  const { stage, step, iteration, run, revision } = stepIn(patient)
  const closed = { stage, step, iteration, run, revision, state: 'closed' as const, outcome: 'done' }
  return { ...closed, openedAt: '2023-10-31T09:00:00Z', closedAt: '2023-10-31T09:30:00Z' }
}

/** What can be wrong, how it comes to be so in this test, and whether a program may repair it. */
const faults: Record<
  string,
  { kind: FindingKind; plant: () => void | Promise<void>; byPerson?: true; also?: FindingKind }
> = {
  'a relay that is gone': { kind: 'relay-missing', plant: () => patient.ports.relays.end(relayOf(patient)) },
  'an execution of a run that is over': {
    kind: 'relay-left-over',
    plant: () =>
      patient.ports.relays.start({
        stage: 'notification',
        name: `${patient.id}-notification-7`,
        input: { inspectionId: patient.id, run: 7 },
      }),
  },
  'a relay that is too old': {
    kind: 'relay-old',
    plant: () =>
      alter(patient, one => ({ ...one, relay: { state: 'started', since: '2023-01-01T09:00:00Z' } }) as never),
  },
  'a relay that has gone round too often': {
    kind: 'relay-long',
    plant: () => {
      putStep(patient, { ...stepIn(patient), revision: 900 })
      patient.ports.relays.goOn(relayOf(patient), 20_000)
    },
  },
  'an open step whose relay left no token': {
    kind: 'step-without-token',
    plant: () => void patient.record.tokens.delete(letter),
  },
  'a token on a step that is closed': {
    kind: 'token-left-over',
    plant: () => {
      putStep(patient, closedStep())
      putStep(patient, {
        ...stepIn(patient),
        step: 'kick-off',
        state: 'later',
        resumeOn: '2023-11-10T09:00:00Z',
      } as never)
    },
  },
  'a stage in which nothing is open although its day is past': {
    kind: 'step-not-opened',
    also: 'counts-wrong',
    plant: () => {
      putStep(patient, closedStep())
      patient.record.tokens.clear()
      patient.record.requests.clear()
      patient.ports.clock.set('2023-12-20T12:00:00Z')
    },
  },
  'a letter that was claimed and never settled': { kind: 'notice-unsettled', plant: () => claimed('at-least-once') },
  'a reminder that was claimed and never settled': { kind: 'notice-unsettled', plant: () => claimed('at-most-once') },
  'a message that should have left': {
    kind: 'notice-late',
    plant: () => {
      const { slot, to, template, about, rung, alone, notBefore, reference, guarantee } = someNotice('accepted')
      const due = { slot, to, template, about, rung, alone, notBefore, reference, guarantee, state: 'due' as const }
      patient.record.notices.set(slot, due)
    },
  },
  'a reminder whose time is past': {
    kind: 'timer-not-fired',
    plant: () =>
      alterRequest(patient, 'R2', one => ({ ...one, rungs: [{ rung: 'due-1', at: '2023-10-31T09:30:00Z' }] }) as never),
  },
  'a relay that was owed and never started': {
    kind: 'timer-not-fired',
    plant: () =>
      alter(patient, one => ({ ...one, run: 2, relay: { state: 'owed', since: '2023-10-31T09:30:00Z' } }) as never),
  },
  'an old relay that was owed its end': {
    kind: 'timer-not-fired',
    plant: () =>
      alter(patient, one => ({
        ...one,
        stopOwed: { stage: 'notification', name: 'gone', since: '2023-10-31T09:30:00Z' },
      })),
  },
  'a wake that was owed and never given': {
    kind: 'timer-not-fired',
    plant: () => putStep(patient, { ...stepIn(patient), wakeOwedSince: '2023-10-31T09:30:00Z' }),
  },
  'a put-off step whose day has come': {
    kind: 'timer-not-fired',
    plant: () => {
      const { stage, iteration, run } = stepIn(patient)
      const resumeOn = '2023-10-31T10:30:00Z'
      putStep(patient, { state: 'later', stage, step: 'kick-off', iteration, run, revision: 1, resumeOn })
    },
  },
  'a silence about which nobody is asked': {
    kind: 'nobody-asked',
    plant: () => alterRequest(patient, 'R2', one => ({ ...one, longStop: '2023-10-31T10:30:00Z' }) as never),
  },
  'a suspension whose review has passed': {
    kind: 'review-passed',
    byPerson: true,
    plant: async () => {
      const command = { reason: 'The round stops', reviewOn: '2023-11-10', by: 'person-service-manager' }
      await carryOut(patient.ports, patient.id, (record, setting, now) => suspend(record, command, setting, now))
      for (const one of patient.record.notices.values())
        if (one.state === 'due') patient.record.notices.delete(one.slot)
      patient.ports.clock.set('2023-11-13T12:00:00Z')
    },
  },
  'numbers that are not those of its requests': {
    kind: 'counts-wrong',
    plant: () => alter(patient, one => ({ ...one, counters: { ...one.counters, open: 99 } })),
  },
  'a next due date that is none of its requests’': {
    kind: 'counts-wrong',
    plant: () => alter(patient, one => ({ ...one, nextDue: '2030-01-01T17:00:00Z' })),
  },
  'a step that says wrongly how many requests wait': {
    kind: 'counts-wrong',
    plant: () => putStep(patient, { ...stepIn(patient), openRequests: 42 } as never),
  },
  'a board that shows what is not so': {
    kind: 'counts-wrong',
    plant: () =>
      alter(patient, one => (one.board === undefined ? one : { ...one, board: { ...one.board, asked: [] } })),
  },
  'a line of the history that was altered': {
    kind: 'audit-broken',
    plant: () => {
      const [first, ...others] = patient.record.events
      if (first !== undefined) patient.record.events.splice(0, others.length + 1, { ...first, by: 'forger' }, ...others)
    },
  },
}

describe('the doctor', () => {
  it('finds nothing in a system that is well, and says what was looked at', async () => {
    expect(await examineAll(patient.ports)).toMatchObject({ inspections: 1, executions: 1, findings: [] })
  })

  it.each(Object.keys(faults))('finds %s, and nothing else', async name => {
    const fault = faults[name]
    await fault?.plant()
    expect(new Set(await kinds())).toEqual(new Set([fault?.kind, ...(fault?.also === undefined ? [] : [fault.also])]))
    for (const one of await findings()) expect([one.says, one.repairSays].join(' ')).toMatch(/^[A-Z“R].+\.$/)
  })

  it.each(Object.entries(faults).filter(([, one]) => one.byPerson === undefined))(
    'repairs %s, and writes down who had it done and why',
    async (_, { plant, kind }) => {
      await plant()
      const { repaired, failed } = await cure(patient.ports, await findings(), 'person-operator')
      expect(failed).toEqual([])
      expect(repaired.map(one => one.kind)).toContain(kind)
      await sweep(patient.ports)
      expect(await kinds()).toEqual([])
      const written = (await patient.ports.store.events(patient.id)).filter(one => one.what === 'repaired')
      expect(written[0]).toMatchObject({ by: 'person-operator', detail: { finding: kind } })
      expect(written[0]?.why).toBe(repaired[0]?.says)
    },
  )

  it.each(Object.entries(faults).filter(([, one]) => one.byPerson))('leaves %s to a person', async (_, { plant }) => {
    await plant()
    const before = (await patient.ports.store.events(patient.id)).length
    const { repaired } = await cure(patient.ports, await findings(), 'person-operator')
    expect(repaired).toEqual([])
    expect(await patient.ports.store.events(patient.id)).toHaveLength(before)
  })

  it('sees an execution of an inspection that is over', async () => {
    alter(patient, ({ ...one }) => ({ ...one, status: 'closed', closedAt: '2023-10-31T09:30:00Z' }) as never)
    expect(await kinds()).toContain('relay-left-over')
  })

  it('has an execution stopped that carries an inspection of which there is no record', async () => {
    const name = 'lost-2023-10-31-notification-1'
    await patient.ports.relays.start({ stage: 'notification', name, input: { inspectionId: 'lost', run: 1 } })
    expect(await kinds()).toEqual(['relay-left-over'])
    const { failed } = await cure(patient.ports, await findings(), 'person-operator')
    expect(failed).toEqual([])
    expect((await patient.ports.relays.living('notification')).has(name)).toBe(false)
    expect(await kinds()).toEqual([])
  })

  it('tells of a record that cannot be read, and examines the others all the same', async () => {
    const { ports, id } = patient
    const load = async (given: string) => {
      if (given === 'sick') throw new TypeError('no plan')
      return ports.store.load(given)
    }
    const listOpen = async () => {
      const open = await ports.store.listOpen()
      return [...open.map(one => ({ ...one, id: 'sick' })), ...open]
    }
    alter(patient, one => ({ ...one, nextDue: '2030-01-01T17:00:00Z' }))
    const seen = await examineAll({ ...ports, store: { ...ports.store, load, listOpen } })
    expect(seen.findings.map(one => [one.inspectionId, one.kind])).toEqual([
      ['sick', 'record-unreadable'],
      [id, 'counts-wrong'],
    ])
  })

  it('gives up when the store does not answer: that is no illness', async () => {
    const load = () => Promise.reject(new Failure('StoreUnavailable', 'The store did not answer.'))
    const { ports } = patient
    await expect(examineAll({ ...ports, store: { ...ports.store, load } })).rejects.toThrow('did not answer')
  })

  it('says of all findings that one new start cures that they are repaired, and starts once', async () => {
    patient.ports.relays.end(relayOf(patient))
    alterRequest(patient, 'R2', one => ({ ...one, longStop: '2023-10-31T10:30:00Z' }) as never)
    const found = await findings()
    expect(found.map(one => one.kind)).toEqual(['relay-missing', 'nobody-asked'])
    const { repaired } = await cure(patient.ports, found, 'person-operator')
    expect(repaired).toEqual(found)
    expect(patient.record.inspection.run).toBe(2)
  })
})
