import { Temporal } from 'temporal-polyfill'
import type { Setting } from '../../domain/decisions/setting.ts'
import { stages } from '../../domain/footprints/stages.ts'
import type { Notice } from '../../domain/inspection/notice.ts'
import type { InspectionRecord } from '../../domain/inspection/record.ts'
import { parseRelayName } from '../../domain/inspection/relay-name.ts'
import { isWaiting } from '../../domain/inspection/request.ts'
import type { PlannedDate } from '../../domain/plan/schema.ts'
import type { System } from '../system.ts'
import { costOf, type Used } from './cost/cost.ts'
import { readPriceList } from './cost/price-list.ts'
import type { Example } from './example/schema.ts'
import { inLondon } from './report/dates.ts'
import type { ExecutionLife, KeyDate, LedgerLine, Outcome, Rehearsal } from './result.ts'
import type { TimelineEntry } from './timeline/entry.ts'
import type { Words } from './timeline/words.ts'

interface Played {
  readonly system: System
  readonly example: Example
  readonly record: InspectionRecord
  readonly notices: readonly Notice[]
  readonly setting: Setting
  readonly words: Words
  readonly timeline: readonly TimelineEntry[]
  readonly now: string
  readonly used: Used
}

/** Everything that a rehearsal yields, once it has ended. */
export const summarise = async (played: Played): Promise<Rehearsal> => {
  const { system, example, record, setting, words, timeline, now } = played
  const { inspection, plan } = record
  return {
    inspectionId: inspection.id,
    title: example.title,
    area: setting.area.name,
    footprint: inspection.footprint.key,
    letterDate: inspection.letterDate,
    weeks: plan.weeks,
    skippedWeeks: plan.skippedWeeks,
    caveats: plan.caveats,
    milestones: milestonesOf(record, setting),
    due: Object.fromEntries(Object.entries(plan.due).map(([key, one]) => [key, keyDate(one, cameTrue(record, key))])),
    timeline,
    notices: played.notices.map(one => ledgerLine(one, words)),
    outcome: outcomeOf(record, words, now),
    executions: await livesOf(system, now),
    cost: costOf(played.used, readPriceList()),
  }
}

const keyDate = ({ key, name, date, why }: PlannedDate, actual: string | undefined): KeyDate => ({
  key,
  name,
  planned: date,
  ...(actual === undefined ? {} : { actual }),
  ...(why.programmeWeek === undefined ? {} : { programmeWeek: why.programmeWeek }),
  why,
})

const milestonesOf = (record: InspectionRecord, { footprint }: Setting): KeyDate[] =>
  record.plan.milestones.map(one => {
    const row = footprint.milestones.find(({ key }) => key === one.key)
    return keyDate(one, row !== undefined && 'of' in row ? cameTrue(record, row.of) : undefined)
  })

/** The day on which a request was first answered for good; the last of its iterations counts. */
const cameTrue = ({ requests }: InspectionRecord, template: string): string | undefined =>
  requests
    .flatMap(one => (one.template === template && one.state === 'accepted' ? [inLondon(one.submission.at).date] : []))
    .sort()
    .at(-1)

const ledgerLine = (one: Notice, { who }: Words): LedgerLine => ({
  slot: one.slot,
  to: who(one.to),
  template: one.template,
  about: one.about,
  rung: one.rung,
  notBefore: one.notBefore,
  state: one.state,
  ...('acceptedAt' in one ? { sentAt: one.acceptedAt } : {}),
})

const outcomeOf = ({ inspection, requests }: InspectionRecord, { request }: Words, at: string): Outcome => {
  if (inspection.status === 'closed') return { status: 'closed', at: inspection.closedAt }
  if (inspection.status === 'stuck') return { status: 'stuck', why: inspection.why }
  return { status: 'stopped', at, waiting: requests.filter(isWaiting).map(one => request(one.key)) }
}

const dayMs = 86_400_000

const livesOf = async ({ engine, deployment }: System, now: string): Promise<ExecutionLife[]> => {
  const nowMs = Temporal.Instant.from(now).epochMilliseconds
  const lists = await Promise.all(
    deployment.stateMachines.map(one => engine.listExecutions({ stateMachineArn: one.arn, maxResults: 1000 })),
  )
  return lists
    .flatMap(({ executions }) => executions)
    .map(({ name, startDate, stopDate, status }) => ({
      name,
      stage: parseRelayName(name)?.stage ?? name,
      startedAt: instant(startDate),
      ...(stopDate === undefined ? {} : { stoppedAt: instant(stopDate) }),
      days: ((stopDate ?? nowMs) - startDate) / dayMs,
      status,
    }))
    .sort((a, b) => order(a) - order(b) || a.startedAt.localeCompare(b.startedAt))
}

const order = ({ stage }: ExecutionLife): number => stages.map(String).indexOf(stage)

const instant = (ms: number): string => Temporal.Instant.fromEpochMilliseconds(ms).toString()
