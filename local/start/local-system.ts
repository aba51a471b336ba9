import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Temporal } from 'temporal-polyfill'
import { dynamoDbDirectory } from '../../functions/ports/directory/dynamodb.ts'
import { dynamoDbInspectionStore } from '../../functions/ports/inspection-store/dynamodb.ts'
import type { Table } from '../../functions/ports/table/table.ts'
import type { JumpingClock } from '../clock/jumping-clock.ts'
import { createClosing } from '../closing.ts'
import { doctorRoute } from '../doctor/route.ts'
import { freePort } from '../dynamodb/free-port.ts'
import { freshTemplate } from '../fresh-template.ts'
import { startFront } from '../front/front.ts'
import { deskTable, onTable, recordTable } from '../on-table.ts'
import { onlyLooks } from '../schedules/only-looks.ts'
import { type System, startSystem } from '../system.ts'
import { addressesOn } from './addresses.ts'
import { isSeeded, markSeeded, prepareFolder } from './folder.ts'
import { openClock } from './kept-clock.ts'
import { localSignIn } from './local-sign-in.ts'
import { type Story, seededStory } from './seed/seed.ts'
import { sessionsGoAlong } from './sessions-go-along.ts'

export interface LocalSystemParts {
  /** 0 takes any port that is free. */
  readonly port: number
  readonly folder: string
  /** Whether to throw away what the folder holds. */
  readonly reset: boolean
  readonly say: (line: string) => void
  /** How a first start begins; with the seeded inspections unless given. */
  readonly story?: Story
}

export interface LocalSystem {
  readonly system: System
  readonly clock: JumpingClock
  /** The table of the record, for who looks on. */
  readonly record: Table
  /** Where to point a browser. */
  readonly url: string
  /** Whether it begins here, and goes on with nothing. */
  readonly isNew: boolean
  /** Settles when the seeded inspections have reached the present; at once if they had before. */
  readonly ready: Promise<void>
  stop(): Promise<void>
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * The whole system on one port, kept in a folder: pages, sign-in, mailbox, files, workflows. A first start plays the seeded
 * inspections to the present behind the pages, which are there at once. Errors: EADDRINUSE, JournalUnusable, TemplateError.
 */
export const startLocalSystem = async (parts: LocalSystemParts): Promise<LocalSystem> => {
  const { folder, reset, say, story = seededStory } = parts
  const port = parts.port === 0 ? await freePort() : parts.port
  const cdkOut = freshTemplate(root, say)
  prepareFolder(folder, { reset })
  const isNew = !isSeeded(folder)
  const closing = createClosing()
  const { beginsMs, presentMs } = story
  const kept = openClock(join(folder, 'clock.json'), beginsMs)
  closing.add(async () => kept.stop())
  const { clock } = kept
  try {
    const url = `http://localhost:${port}`
    const system = await startSystem({
      cdkOut,
      clock,
      dataDir: folder,
      variables: addressesOn(url),
      filesEndpoint: `${url}/s3`,
      idleUntil: async (tables, schedule) => (onlyLooks(schedule) ? undefined : dueIn(onTable(tables, recordTable))),
    })
    closing.add(system.stop)
    const table = onTable(system.tables, recordTable)
    const desk = onTable(system.tables, deskTable)
    let underWay: string | undefined
    const front = await startFront({
      system,
      clock,
      port,
      portal: portalOf(system),
      mounted: {
        '/oidc': localSignIn({
          url,
          directory: dynamoDbDirectory(table),
          store: dynamoDbInspectionStore(table),
          clock,
        }),
        '/s3': (incoming, outgoing) => void system.files(incoming, outgoing),
        '/local-doctor': doctorRoute(system),
      },
      underWay: () => underWay,
      dueMs: () => dueIn(table),
      onJumped: async byMs => {
        kept.keep()
        await sessionsGoAlong(desk, byMs)
      },
    })
    closing.add(front.stop)
    const play = async () => {
      const onProgress = (atMs: number) => {
        underWay = `playing the example inspections: ${dayOf(atMs)}`
      }
      onProgress(beginsMs)
      await story.play({ system, clock, table, onProgress })
      await sessionsGoAlong(desk, presentMs - beginsMs)
      kept.keep()
      markSeeded(folder)
      underWay = undefined
    }
    const ready = isNew ? play() : Promise.resolve()
    return { url, system, clock, record: table, isNew, ready, stop: closing.close }
  } catch (error) {
    await closing.close()
    throw error
  }
}

/** When something is due next. */
const dueIn = async (table: Table): Promise<number | undefined> => {
  const next = await dynamoDbInspectionStore(table).nextDue()
  return next === undefined ? undefined : Temporal.Instant.from(next).epochMilliseconds
}

const dayOf = (ms: number): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)).toLocaleString('en-GB', {
    timeZone: 'Europe/London',
    dateStyle: 'long',
  })

/** The function behind the template's HTTP API. */
const portalOf = ({ deployment }: System): string => {
  const [api] = deployment.httpApis
  if (api === undefined) throw new Error('the template has no HTTP API that leads to a function')
  return api.functionArn
}
