import { Temporal } from 'temporal-polyfill'
import { beforeEach, describe, expect, it } from 'vitest'
import { hoursSwitchedOff } from '../../../domain/doctor/mail.ts'
import type { DueNotice } from '../../../domain/inspection/notice.ts'
import { aPatient, type Patient } from './a-patient.ts'
import { findingsIn, isFoundAndRepaired, kindsIn } from './planted.ts'

let patient: Patient
beforeEach(async () => {
  patient = await aPatient()
})

/** A message that should have left at nine on the morning of the letter. */
const unsent = (): void => {
  const [sent] = [...patient.record.notices.values()].filter(one => one.state === 'accepted')
  if (sent === undefined) throw new Error('letters have left')
  const { slot, to, template, about, rung, alone, notBefore, reference, guarantee } = sent
  const due: DueNotice = { slot, to, template, about, rung, alone, notBefore, reference, guarantee, state: 'due' }
  patient.record.notices.set(slot, due)
}

const switched = (mode: 'all' | 'team' | 'none', at: string): Promise<void> =>
  patient.ports.switches.setMail({ mode, by: 'person-service-manager', at, why: 'a loop' })

describe('a message that has not left', () => {
  it('is found at night, because the sending time of the days before counts', async () => {
    unsent()
    patient.ports.clock.set('2023-11-01T03:30:00Z')
    await isFoundAndRepaired(patient, 'notice-late')
  })

  it('is not late in the first hour of the morning before which it could not leave', async () => {
    unsent()
    for (const one of patient.record.notices.values())
      if (one.state === 'due') patient.record.notices.set(one.slot, { ...one, notBefore: '2023-10-31T16:30:00Z' })
    patient.ports.clock.set('2023-11-01T09:29:00Z')
    expect(await kindsIn(patient)).toEqual([])
    patient.ports.clock.set('2023-11-01T09:30:00Z')
    expect(await kindsIn(patient)).toEqual(['notice-late'])
  })

  it('is not late while mail is off, nor in the first hour after that', async () => {
    unsent()
    await switched('none', '2023-10-31T11:30:00Z')
    expect(await kindsIn(patient)).toEqual([])
    await switched('all', '2023-11-02T10:00:00Z')
    patient.ports.clock.set('2023-11-02T10:59:00Z')
    expect(await kindsIn(patient)).toEqual([])
    patient.ports.clock.set('2023-11-02T11:00:00Z')
    expect(await kindsIn(patient)).toEqual(['notice-late'])
  })
})

describe('mail that is switched off', () => {
  it.each([
    ['none', 'Mail has been off since 2023-10-31T10:00:00Z.'],
    ['team', 'Mail has been in trial, to the team only, since 2023-10-31T10:00:00Z.'],
  ] as const)('(%s) is told of as long as it is: %s', async (mode, says) => {
    await switched(mode, '2023-10-31T10:00:00Z')
    expect(await findingsIn(patient)).toMatchObject([{ kind: 'mail-off', says, repair: { do: 'tell-a-person' } }])
    await switched('all', '2023-10-31T11:59:00Z')
    expect(await findingsIn(patient)).toEqual([])
  })

  it('is left alone for an hour', async () => {
    await switched('none', '2023-10-31T11:30:00Z')
    expect(await findingsIn(patient)).toEqual([])
  })
})

it('for how many hours not everybody has been written to is counted, whatever the hour', () => {
  const now = Temporal.Instant.from('2023-10-31T12:30:00Z')
  expect(hoursSwitchedOff({ mode: 'none', at: '2023-10-31T08:00:00Z' }, now)).toBe(4)
  expect(hoursSwitchedOff({ mode: 'team', at: '2023-10-30T12:30:00Z' }, now)).toBe(24)
  expect(hoursSwitchedOff({ mode: 'all', at: '2023-10-30T12:30:00Z' }, now)).toBe(0)
  expect(hoursSwitchedOff(undefined, now)).toBe(0)
})
