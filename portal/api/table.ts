import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { boardRows } from '../../domain/board/row.ts'
import { weekWords } from '../../domain/board/week.ts'
import { settingOf } from '../../domain/decisions/setting.ts'
import { isWaiting } from '../../domain/inspection/request.ts'
import { may } from '../../domain/rights/rights.ts'
import { givenCommand } from '../acting/act-as.ts'
import { deadlinesOf } from '../feed/deadlines.ts'
import { notFound } from '../reading/not-found.ts'
import { requestName, rowOf } from '../reading/requests.ts'
import { actFor } from './command.ts'
import { newInspection, startFor } from './new-inspection.ts'
import { type Route, writing } from './routes.ts'

const inspectionRow = z
  .object({
    id: z.string(),
    area: z.string(),
    stage: z.string(),
    status: z.enum(['running', 'stuck', 'suspended', 'cancelled', 'closed']),
    week: z.string(),
    overdue: z.int(),
    needs: z.enum(['person', 'watch', 'nothing']),
    why: z.string(),
    publicationPlanned: z.iso.date().optional(),
  })
  .meta({ id: 'InspectionRow' })

const requestSummary = z
  .object({
    key: z.string(),
    name: z.string(),
    role: z.string(),
    state: z.string(),
    due: z.iso.datetime(),
    waits: z.boolean(),
  })
  .meta({ id: 'Request' })

const inspectionDetail = z
  .object({
    id: z.string(),
    area: z.string(),
    stage: z.string(),
    status: z.enum(['running', 'stuck', 'suspended', 'cancelled', 'closed']),
    letterDate: z.iso.date(),
    milestones: z.array(z.object({ key: z.string(), name: z.string(), date: z.iso.date(), assumed: z.boolean() })),
    requests: z.array(requestSummary),
  })
  .meta({ id: 'Inspection' })

const deadline = z
  .object({
    inspectionId: z.string(),
    request: z.string(),
    areaName: z.string(),
    what: z.string(),
    due: z.iso.datetime(),
  })
  .meta({ id: 'Deadline' })

/** Every route of the interface for programs. What pages may do by the same rights, programs may: nothing else. */
export const apiTable: readonly Route[] = [
  {
    method: 'get',
    path: '/inspections',
    summary: 'Open inspections as the board has them, those first that need a person',
    answer: z.array(inspectionRow),
    handle: async ({ ports, me, now }) => {
      const open = await ports.store.listOpen()
      const mine = open.filter(one => may(me.viewer, 'see-inspection', one))
      return boardRows(mine, ports.calendars, now).map(one => ({
        id: one.id,
        area: one.areaName,
        stage: one.stage,
        status: one.status,
        week: weekWords(one.week),
        overdue: one.overdue,
        needs: one.needs,
        why: one.why,
        ...(one.forecast.kind === 'unknown' ? {} : { publicationPlanned: one.forecast.planned }),
      }))
    },
  },
  {
    method: 'get',
    path: '/inspections/{inspection}',
    summary: 'One inspection: its milestones and how its requests stand',
    answer: inspectionDetail,
    handle: async ({ ports, me, named }) => {
      const record = await ports.store.load(named.inspection ?? '')
      const { inspection, plan, requests } = record
      if (!may(me.viewer, 'see-inspection', inspection)) throw notFound()
      const setting = settingOf(inspection, ports.calendars)
      return {
        id: inspection.id,
        area: inspection.areaName,
        stage: inspection.stage,
        status: inspection.status,
        letterDate: inspection.letterDate,
        milestones: plan.milestones.map(({ key, name, date, why }) => ({ key, name, date, assumed: why.assumed })),
        requests: requests
          .filter(one => may(me.viewer, 'see-request', inspection, one))
          .map(one => ({
            key: one.key,
            name: requestName(rowOf(one, setting)),
            role: one.role,
            state: one.state,
            due: Temporal.Instant.from(one.due).toString(),
            waits: isWaiting(one),
          })),
      }
    },
  },
  {
    method: 'get',
    path: '/requests',
    summary: 'What you still have to answer, nearest first',
    answer: z.array(deadline),
    handle: async ({ ports, me }) => deadlinesOf(ports, me.person.id),
  },
  writing({
    path: '/inspections',
    summary: 'Start an inspection; the same area and letter date start it once',
    body: newInspection,
    handle: async asked => `/api/inspections/${await startFor(asked)}`,
  }),
  writing({
    path: '/inspections/{inspection}/commands',
    summary: 'Do something with an inspection: accept, return, waive, hand over, name people, ask for time and give it',
    body: givenCommand,
    handle: async ({ body, ...asked }) => {
      const id = asked.named.inspection ?? ''
      await actFor(asked, id, body)
      return `/api/inspections/${id}`
    },
  }),
]
