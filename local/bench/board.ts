import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { areas } from '../../domain/areas/areas.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import { dynamoDbDesk } from '../../functions/ports/desk/dynamodb.ts'
import { dynamoDbDirectory } from '../../functions/ports/directory/dynamodb.ts'
import { dynamoDbInspectionStore } from '../../functions/ports/inspection-store/dynamodb.ts'
import { inspectionItem } from '../../functions/ports/table/items.ts'
import type { Table } from '../../functions/ports/table/table.ts'
import { createJumpingClock } from '../clock/jumping-clock.ts'
import { freshTemplate } from '../fresh-template.ts'
import { httpAnswer, httpEvent } from '../front/http-event.ts'
import { deskTable, onTable, recordTable } from '../on-table.ts'
import { begin } from '../rehearsal/begin.ts'
import { castOf } from '../rehearsal/people/cast.ts'
import { addressesOn } from '../start/addresses.ts'
import { idOf, seededStaff } from '../start/seed/people.ts'
import { letterMs, seededInspections } from '../start/seed/story.ts'
import { type System, startSystem } from '../system.ts'

/** Milliseconds at the median: the whole page, and the one query of the index beside it. */
export interface BoardTimes {
  readonly page: number
  readonly query: number
}

const secret = 'the-secret-of-the-bench'
const rounds = 25

/** The board of 500 open inspections, with none closed and with so many. */
export const boardTimes = async (closed: number): Promise<{ readonly none: BoardTimes; readonly many: BoardTimes }> => {
  const [example] = seededInspections().toReversed()
  if (example === undefined) throw new Error('there is no seeded inspection')
  const clock = createJumpingClock(letterMs(example) + 3_600_000)
  const cdkOut = freshTemplate(fileURLToPath(new URL('../..', import.meta.url)), () => undefined)
  const system = await startSystem({ cdkOut, clock, variables: addressesOn('http://localhost:4000'), idleUntil: never })
  try {
    const record = onTable(system.tables, recordTable)
    const { inspection } = await begin({ system, example, cast: castOf(example, idOf) })
    await signIn(system, record)
    const open = Array.from({ length: 500 }, (_, n) => copyOf(inspection, n))
    await putAll(record, open.map(inspectionItem))
    const none = await measured(system, record)
    const gone = Array.from({ length: closed }, (_, n) => closedCopyOf(inspection, n))
    await putAll(record, gone.map(inspectionItem))
    return { none, many: await measured(system, record) }
  } finally {
    await system.stop()
  }
}

/** Nothing is swept while pages are measured. */
const never = async (): Promise<number | undefined> => undefined

const copyOf = (inspection: Inspection, n: number): Inspection => {
  const area = areas[n % areas.length]
  return { ...inspection, id: `bench-${n}`, area: area?.code ?? inspection.area, areaName: area?.name ?? '' }
}

const closedCopyOf = (inspection: Inspection, n: number): Inspection => {
  const { status: _status, ...rest } = inspection
  const {
    relay: _relay,
    since: _since,
    why: _why,
    closedAt: _closedAt,
    ...always
  } = { relay: 0, since: '', why: '', closedAt: '', ...rest }
  return { ...always, status: 'closed', id: `closed-${n}`, closedAt: inspection.lastMovedAt }
}

/** A session as portal/session keeps one. */
const signIn = async (system: System, record: Table): Promise<void> => {
  for (const one of seededStaff) await dynamoDbDirectory(record).put(one)
  const now = new Date(system.clock.now()).toISOString()
  const digest = createHash('sha256').update(secret).digest('base64url')
  const session = { personId: 'ailsa-daydream', who: 'staff', csrf: 'csrf', startedAt: now, seenAt: now }
  const until = new Date(system.clock.now() + 86_400_000).toISOString()
  await dynamoDbDesk(onTable(system.tables, deskTable)).put(
    { drawer: `SESSION#${digest}`, key: 'SESSION' },
    session,
    until,
  )
}

/** DynamoDB: items in one BatchWriteItem. */
const batch = 25

const putAll = async ({ documents, name }: Table, items: readonly object[]): Promise<void> => {
  for (let from = 0; from < items.length; from += batch) {
    const some = items.slice(from, from + batch).map(Item => ({ PutRequest: { Item: { ...Item } } }))
    await documents.send(new BatchWriteCommand({ RequestItems: { [name]: some } }))
  }
}

const measured = async (system: System, record: Table): Promise<BoardTimes> => {
  const store = dynamoDbInspectionStore(record)
  return { page: await median(() => page(system)), query: await median(() => store.listOpen()) }
}

const page = async (system: System): Promise<void> => {
  const event = httpEvent({
    method: 'GET',
    target: '/board',
    headers: { host: 'localhost:4000', cookie: `__Host-session=${secret}` },
    body: Buffer.alloc(0),
    requestId: 'bench',
    atMs: system.clock.now(),
  })
  const outcome = await system.invoke('joint-inspections-portal', event)
  if (!('payload' in outcome)) throw new Error(JSON.stringify(outcome.functionError))
  const { status, body } = httpAnswer(outcome.payload)
  if (status !== 200 || !body.includes('501 open inspections')) throw new Error(`the board answered ${status}`)
}

const median = async (work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const from = performance.now()
    await work()
    times.push(performance.now() - from)
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
}
