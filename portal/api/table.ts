import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { boardRows } from '../../domain/board/row.ts'
import { weekWords } from '../../domain/board/week.ts'
import { settingOf } from '../../domain/decisions/setting.ts'
import { isWaiting } from '../../domain/inspection/request.ts'
import { mayHold } from '../../domain/rights/may-hold.ts'
import { may, mayAnywhere } from '../../domain/rights/rights.ts'
import { type Role, role, roleNames, roles } from '../../domain/roles/roles.ts'
import type { Person } from '../../functions/ports/directory/person.ts'
import { start, startEvent } from '../../functions/start-inspection/start.ts'
import { actAs, givenCommand } from '../acting/act-as.ts'
import { deadlinesOf } from '../feed/deadlines.ts'
import { problem } from '../http/form.ts'
import type { PortalPorts } from '../ports.ts'
import { notFound } from '../reading/not-found.ts'
import { requestName, rowOf } from '../reading/requests.ts'
import { type Route, writing } from './routes.ts'

const inspectionRow = z
  .object({
    id: z.string(),
    area: z.string(),
    stage: z.string(),
    status: z.enum(['running', 'stuck', 'closed']),
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
    status: z.enum(['running', 'stuck', 'closed']),
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

const newInspection = startEvent
  .omit({ by: true, people: true })
  .extend({ people: z.partialRecord(role, z.string()).describe('Ids in the directory, by role') })
  .meta({ id: 'NewInspection' })

/** The people of the directory with these ids. Errors: InputInvalid for one that it does not have, or that may not hold the role. */
const peopleWith = async (
  { directory }: Pick<PortalPorts, 'directory'>,
  ids: Readonly<Partial<Record<Role, string>>>,
): Promise<Partial<Record<Role, Person>>> => {
  const known = await directory.getMany(Object.values(ids))
  return Object.fromEntries(
    roleNames.flatMap(held => {
      const id = ids[held]
      if (id === undefined) return []
      const person = known.get(id)
      if (person === undefined)
        throw problem('people', `nobody in the directory has the id ${id}. Add the person first.`)
      if (!mayHold(held, person.access)) throw problem('people', `${id} may not be ${roles[held].title}.`)
      return [[held, person]]
    }),
  )
}

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
    handle: async ({ ports, me, body }) => {
      if (!mayAnywhere(me.viewer, 'start-inspection')) throw notFound()
      const { inspectionId } = await start(ports, {
        ...body,
        people: await peopleWith(ports, body.people),
        by: me.person.id,
      })
      return `/api/inspections/${inspectionId}`
    },
  }),
  writing({
    path: '/inspections/{inspection}/commands',
    summary: 'Do something with an inspection: answer, accept, return, waive, give more time',
    body: givenCommand,
    handle: async ({ ports, me, named, body }) => {
      const id = named.inspection ?? ''
      await actAs(ports, me, id, body)
      return `/api/inspections/${id}`
    },
  }),
]
