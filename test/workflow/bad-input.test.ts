import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createVirtualClock } from '../../local/clock/virtual-clock.ts'
import { invoke } from '../../local/rehearsal/invoking.ts'
import { onLooker } from '../../local/rehearsal/on-looker.ts'
import { castOf } from '../../local/rehearsal/people/cast.ts'
import { type System, startSystem } from '../../local/system.ts'
import { anInspection } from './an-inspection.ts'

const cdkOut = fileURLToPath(new URL('../../cdk.out', import.meta.url))
const { atStart } = castOf(anInspection('east-lothian-2023'))

const aStart = (overrides: object = {}) => ({
  area: 'East Lothian',
  footprint: 'B',
  letterDate: '2023-10-31',
  by: 'person-coordinator',
  people: atStart,
  ...overrides,
})

describe('starting an inspection with a mistake', () => {
  let system: System
  beforeAll(async () => {
    const clock = createVirtualClock(Date.UTC(2023, 9, 31, 9))
    system = await startSystem({ cdkOut, clock, idleUntil: async () => undefined })
  })
  afterAll(() => system.stop())

  const start = (overrides: object = {}) => invoke(system, 'start-inspection', aStart(overrides))
  const { 'panel-chair': _unnamed, ...withoutPanelChair } = atStart
  const malformed = { ...atStart, 'cpp-chair': { ...atStart['cpp-chair'], email: 'morag at example' } }

  it.each([
    ['an unknown area', { area: 'East Lothain' }, 'AreaUnknown', 'Did you mean East Lothian?'],
    ['an unknown footprint', { footprint: 'D' }, 'FootprintUnknown', 'A version 1'],
    ['a letter on a holiday', { letterDate: '2023-12-25' }, 'NotAWorkingDay', 'The next one is 2023-12-27'],
    ['a role that nobody holds', { people: withoutPanelChair }, 'RoleMissing', 'panel-chair'],
    ['a malformed address', { people: malformed }, 'EmailMalformed', 'people.cpp-chair.email'],
    ['a year without a calendar', { letterDate: '2029-10-31' }, 'CalendarUnknown', 'East Lothian 2029/30'],
    ['a date that is none', { letterDate: '31 October' }, 'InputInvalid', 'letterDate'],
  ])('%s is refused by name, says the way out, and leaves nothing behind', async (_what, overrides, name, text) => {
    await expect(start(overrides)).rejects.toMatchObject({ name, message: expect.stringContaining(text) })
    const store = onLooker(system.tables)
    await expect(store.load('east-lothian-2023-10-31')).rejects.toMatchObject({ name: 'InspectionUnknown' })
    expect(await store.nextDue()).toBeUndefined()
  })

  it('warns of a second open inspection of an area, and takes a reason for it', async () => {
    await start()
    const second = { letterDate: '2023-11-07' }
    await expect(start(second)).rejects.toMatchObject({
      name: 'InspectionOpenForArea',
      message: expect.stringContaining('east-lothian-2023-10-31'),
    })
    const despiteOpen = 'The Ministers asked for a second theme.'
    expect(await start({ ...second, despiteOpen })).toEqual({ inspectionId: 'east-lothian-2023-11-07' })
  })

  it('started twice with the same letter is started once', async () => {
    await expect(start({ despiteOpen: 'Sent twice.' })).rejects.toMatchObject({
      name: 'CommandRefused',
      message: expect.stringContaining('already'),
    })
  })
})
