import { describe, expect, it } from 'vitest'
import { cancel } from '../../domain/decisions/cancel.ts'
import { applied } from '../../domain/inspection/applied.ts'
import type { InspectionRecord } from '../../domain/inspection/record.ts'
import { anAnswer, answered, at, eastLothian, openedOnItsDay } from '../builders/play.ts'
import { suspended } from '../builders/suspending.ts'
import { aPortal, browsing } from './a-portal.ts'
import { keepRecord, theChair, theCoordinator } from './kept-record.ts'
import { inspectionPath, requestPath } from './requests-record.ts'

const now = at('2023-12-06T12:00:00Z')
const collecting = openedOnItsDay({ stage: 'data-collection', step: 'returns' })
const received = answered(collecting, anAnswer('R5'), now)
const reason = 'The partnership was merged'
const over = applied(received, cancel(received, { reason, by: 'person-service-manager' }, eastLothian, now))

/** What an old link of a message shows to the chair, who was asked. */
const shownToChair = async (record: InspectionRecord) => {
  const portal = aPortal('2023-12-08T12:00:00Z')
  await keepRecord(portal, record)
  await theCoordinator(portal)
  const chair = await browsing(portal, await theChair(portal))
  return async (path: string): Promise<string> => (await chair.get(path)).text()
}
const places = [inspectionPath, requestPath('R4'), `${requestPath('R4')}/answer`]

describe('an old link', () => {
  it.each(places)('to %s says that the inspection was cancelled, when, why, and whom to ask', async path => {
    const page = await (await shownToChair(over))(path)
    expect(page).toMatch(/cancelled on\s+6 December 2023/i)
    expect(page).toContain(reason)
    expect(page).toContain('go to the coordinator, Person Coordinator')
  })

  it.each(places)('to %s says that the inspection is suspended, since when, why, and whom to ask', async path => {
    const page = await (await shownToChair(suspended(collecting, now)))(path)
    expect(page).toMatch(/since\s+6 December 2023/)
    expect(page).toContain('The round stops')
    expect(page).toContain('go to the coordinator, Person Coordinator')
  })

  it('to the inspection says by when personal records have to go', async () => {
    const page = await (await shownToChair(over))(inspectionPath)
    expect(page).toMatch(/returned or securely destroyed by\s+6 December 2024/)
  })
})
