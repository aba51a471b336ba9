import { costOf } from '../../../local/rehearsal/cost/cost.ts'
import { readPriceList } from '../../../local/rehearsal/cost/price-list.ts'
import type { Rehearsal } from '../../../local/rehearsal/result.ts'

const nothing = { transitions: 0, invocations: {}, readUnits: 0, writeUnits: 0, emails: 0, idleSweeps: 0 }

/** What a rehearsal yields in which next to nothing happened. */
export const aRehearsal = (): Rehearsal => ({
  inspectionId: 'east-lothian-2023-10-31',
  title: 'East Lothian',
  area: 'East Lothian',
  footprint: 'B',
  letterDate: '2023-10-31',
  weeks: [],
  skippedWeeks: [],
  caveats: [],
  milestones: [],
  due: {},
  timeline: [{ at: '2023-11-07T11:00:00Z', stage: 'notification', what: 'request-submitted', about: 'R2', text: 'R2' }],
  notices: [],
  outcome: { status: 'closed', at: '2025-05-07T09:00:00Z' },
  executions: [],
  cost: costOf(nothing, readPriceList()),
})
