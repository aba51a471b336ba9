import { Temporal } from 'temporal-polyfill'
import { findArea } from '../../domain/areas/areas.ts'
import { tracksOf } from '../../domain/board/way-to-publication.ts'
import { defaultLibrary } from '../../domain/calendars/library.ts'
import { accept } from '../../domain/decisions/accept.ts'
import { finishStage } from '../../domain/decisions/finish-stage.ts'
import { openStep } from '../../domain/decisions/open-step.ts'
import { overdueStep } from '../../domain/decisions/overdue-step.ts'
import { type Setting, settingOf } from '../../domain/decisions/setting.ts'
import { startInspection } from '../../domain/decisions/start-inspection.ts'
import { submit } from '../../domain/decisions/submit.ts'
import type { StepTemplate } from '../../domain/footprints/schema.ts'
import { applied } from '../../domain/inspection/applied.ts'
import type { AuditEntry } from '../../domain/inspection/audit-event.ts'
import type { Change, InspectionRecord } from '../../domain/inspection/record.ts'
import { isUnanswered, isWaiting } from '../../domain/inspection/request.ts'
import { neededAtStart, type Role } from '../../domain/roles/roles.ts'
import { startOfDay } from '../../domain/time/london.ts'
import { aStart } from './play.ts'

export interface Played {
  readonly record: InspectionRecord
  readonly setting: Setting
  readonly entries: readonly AuditEntry[]
}

interface Playing {
  readonly area?: string
  readonly footprint?: 'A' | 'B' | 'C'
  readonly letterDate?: string
  readonly lead?: string
  /** Who holds a role; by default somebody who has its name and holds it in all inspections. */
  readonly holder?: (role: Role) => string
  /** Days after its due date on which a request is answered, by template; the others are answered two hours before it. */
  readonly late?: Readonly<Record<string, number>>
}

interface Track {
  readonly steps: StepTemplate[]
  at: Temporal.Instant
}

/**
 * An inspection as the decisions make it when people answer on the due date, or as late as they are said to be, as it stands
 * at an instant. The three tracks of data collection are played by the clock, side by side.
 */
export const played = (until: string, given: Playing = {}): Played => {
  const { area = 'East Lothian', footprint = 'C', letterDate = '2026-01-13', late = {} } = given
  const { code, slug } = findArea(area)
  const setting = settingOf(
    { area: code, footprint: { key: footprint, version: 1 }, allowProvisional: true },
    defaultLibrary,
  )
  const end = Temporal.Instant.from(until)
  const begun = startOfDay(Temporal.PlainDate.from(letterDate))
  const start = aStart({ id: `${slug}-${letterDate}`, letterDate, allowProvisional: true })
  const { holder = (role: Role) => (role === 'inspection-lead' && given.lead) || `person-${role}` } = given
  const people = Object.fromEntries(neededAtStart.map(role => [role, holder(role)]))
  const change = startInspection({ ...start, people }, setting, begun)
  if (change.plan === undefined) throw new Error('a start makes a plan')
  let record: InspectionRecord = {
    inspection: change.inspection,
    plan: change.plan,
    steps: [],
    requests: [],
    notices: [],
  }
  const entries: AuditEntry[] = [...change.entries]
  const commit = (made: Change | undefined): void => {
    if (made === undefined) return
    record = applied(record, made)
    entries.push(...made.entries)
  }

  const ask = (step: StepTemplate, at: Temporal.Instant) => {
    const { stage, run } = record.inspection
    return { stage, step: step.key, iteration: 1, run, executionStartedAt: at }
  }
  const isOpen = (step: StepTemplate) =>
    record.steps.some(one => one.stage === record.inspection.stage && one.step === step.key && one.state === 'open')

  /** Does the next thing of a track, at its time; false when that lies beyond the end. */
  const goOn = (track: Track): boolean => {
    const [step] = track.steps
    if (step === undefined) return false
    const waiting = record.requests
      .filter(isWaiting)
      .filter(one => one.step === step.key && one.stage === record.inspection.stage)
    const [next] = waiting.toSorted((one, other) => (one.due < other.due ? -1 : 1))
    if (!isOpen(step) || next === undefined) {
      if (Temporal.Instant.compare(track.at, end) > 0) return false
      const opening = openStep(record, ask(step, track.at), setting, track.at)
      if ('change' in opening) commit(opening.change)
      else if ('answer' in opening && opening.answer.verdict === 'early')
        track.at = Temporal.Instant.from(opening.answer.until)
      else track.steps.shift()
      return Temporal.Instant.compare(track.at, end) <= 0
    }
    const due = Temporal.Instant.from(next.due)
    const answerAt = due.add({ hours: (late[next.template] ?? 0) * 24 - 2 })
    if (Temporal.Instant.compare(answerAt, end) > 0) {
      const askedAt = Temporal.Instant.from(next.longStop)
      if (Temporal.Instant.compare(askedAt, end) > 0) return false
      commit(overdueStep(record, ask(step, track.at), setting, askedAt))
      // A silence may count as an answer; about any other the lead has been asked, and nobody decides.
      if (record.requests.some(one => one.key === next.key && isWaiting(one))) return false
      track.at = askedAt
      return true
    }
    track.at = answerAt
    const template = step.requests.find(one => one.key === next.template)
    const outcome = template?.outcomes[0]
    if (isUnanswered(next))
      commit(
        submit(
          record,
          {
            request: next.key,
            by: next.person,
            reference: 'answer',
            ...(outcome === undefined ? {} : { outcome }),
            ...(template?.names === undefined ? {} : { names: holder(template.names) }),
          },
          setting,
          answerAt,
        ),
      )
    if (template?.acceptedBy !== 'nobody')
      commit(accept(record, { request: next.key, by: 'person-coordinator' }, setting, answerAt))
    return true
  }

  for (let at = begun; ; ) {
    const { stage, run, status } = record.inspection
    if (status !== 'running') break
    const tracks: Track[] = tracksOf(setting.footprint, stage).map(steps => ({ steps: [...steps], at }))
    const live = new Set(tracks)
    while (live.size > 0) {
      const next = [...live].toSorted((one, other) => Temporal.Instant.compare(one.at, other.at))[0]
      if (next === undefined || !goOn(next)) if (next) live.delete(next)
    }
    const done = setting.footprint.stages
      .find(one => one.key === stage)
      ?.steps.filter(one => one.onlyIf === undefined)
      .every(step => record.steps.some(one => one.stage === stage && one.step === step.key && one.state === 'closed'))
    if (!done) break
    at = tracks.map(one => one.at).reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? b : a))
    if (Temporal.Instant.compare(at, end) > 0) break
    commit(finishStage(record, { stage, run }, at))
  }
  return { record, setting, entries }
}
