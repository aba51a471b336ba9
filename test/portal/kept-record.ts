import type { InspectionRecord } from '../../domain/inspection/record.ts'
import type { Access } from '../../domain/rights/access.ts'
import { anAsk, letterMorning, opened, started } from '../builders/play.ts'
import { type APortal, aPortal, known } from './a-portal.ts'

/** A record as it stands, in the portal's store. */
export const keepRecord = ({ ports }: APortal, record: InspectionRecord): Promise<void> =>
  ports.store.create({
    ...record,
    notices: record.notices.filter(one => one.state === 'due'),
    retired: [],
    entries: [],
  })

export const eastLothian = '/inspections/east-lothian-2023-10-31'

/** East Lothian's inspection on the morning of its letter, whose acknowledgements are asked for. */
export const lettersOut = async () => {
  const portal = aPortal(letterMorning.add({ hours: 1 }).toString())
  await keepRecord(portal, opened(started(), anAsk()))
  return portal
}

const staff = (role: 'coordinator' | 'inspector' | 'administrator' | 'inspection-lead'): Access => ({
  kind: 'staff',
  roles: [role],
})
export const partnerOf = (area: string): Access => ({ kind: 'partner', areas: [area] })
export const eastLothianCode = 'S12000010'

/** The coordinator and the lead of that inspection, and staff who have nothing to do with it. */
export const theCoordinator = (portal: APortal) => known(portal, 'Person Coordinator', staff('coordinator'))
export const theLead = (portal: APortal) => known(portal, 'Person Inspection Lead', staff('inspection-lead'))
export const anInspector = (portal: APortal) => known(portal, 'Ivy Invented', staff('inspector'))
export const anAdministrator = (portal: APortal) => known(portal, 'Adam Imaginary', staff('administrator'))
/** The chair of its partnership, and a partner of another area (Falkirk). */
export const theChair = (portal: APortal) => known(portal, 'Person CPP Chair', partnerOf(eastLothianCode))
export const aStranger = (portal: APortal) => known(portal, 'Fern Fictional', partnerOf('S12000014'))
