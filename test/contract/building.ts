import { startInspection } from '../../domain/decisions/start-inspection.ts'
import type { AuditEntry } from '../../domain/inspection/audit-event.ts'
import type { DueNotice } from '../../domain/inspection/notice.ts'
import type { Change, InspectionRecord } from '../../domain/inspection/record.ts'
import type { Request } from '../../domain/inspection/request.ts'
import type { OpenStep } from '../../domain/inspection/step.ts'
import { aStart, eastLothian, letterMorning } from '../builders/play.ts'
import type { World } from './backend.ts'

export const id = 'east-lothian-2023-10-31'
export const draft = 'moderation#draft#1'

const now = letterMorning.toString()

/** An inspection that was just started: planned, its first relay owed. */
export const aNewRecord = (overrides: Partial<Change> = {}, start: Parameters<typeof aStart>[0] = {}): Change => ({
  ...startInspection(aStart({ id, ...start }), eastLothian, letterMorning),
  ...overrides,
})

/** What a decision changes; nothing but the audit, unless overridden. */
export const aChange = ({ inspection }: InspectionRecord, overrides: Partial<Change> = {}): Change => ({
  inspection,
  steps: [],
  requests: [],
  notices: [],
  retired: [],
  entries: [anEntry()],
  ...overrides,
})

export const anEntry = (overrides: Partial<AuditEntry> = {}): AuditEntry => ({
  at: now,
  by: 'person-inspection-lead',
  what: 'step-opened',
  about: draft,
  detail: { run: 1, among: 'twenty' },
  ...overrides,
})

export const anOpenStep = (overrides: Partial<OpenStep> = {}): OpenStep => ({
  state: 'open',
  stage: 'moderation',
  step: 'draft',
  iteration: 1,
  run: 1,
  revision: 1,
  openedAt: now,
  stillToOpen: [],
  openRequests: 1,
  ...overrides,
})

type OpenRequest = Extract<Request, { state: 'open' }>

export const aRequest = (overrides: Partial<OpenRequest> = {}): OpenRequest => ({
  state: 'open',
  key: 'R5',
  template: 'R5',
  stage: 'data-collection',
  step: 'returns',
  iteration: 1,
  role: 'inspection-co-ordinator',
  person: 'person-imaginary',
  openedAt: now,
  due: '2023-11-24T17:00:00Z',
  generation: 1,
  returns: 0,
  rungs: [],
  longStop: '2023-12-15T17:00:00Z',
  ...overrides,
})

export const aNotice = (overrides: Partial<DueNotice> = {}): DueNotice => ({
  state: 'due',
  slot: 'R5#1#reminder-before#person-imaginary',
  to: 'person-imaginary',
  template: 'reminder-before',
  about: 'R5',
  rung: 'before-5',
  guarantee: 'at-most-once',
  alone: false,
  notBefore: '2023-11-17T09:00:00Z',
  reference: `${id}/R5/reminder-before`,
  ...overrides,
})

export const keyOf = ({ slot }: { readonly slot: string }) => ({ inspectionId: id, slot })

/** A record that is there already, with these things in it, as it is loaded. */
export const given = async ({ store }: World, things: Partial<Change> = {}): Promise<InspectionRecord> => {
  await store.create(aNewRecord(things))
  return store.load(id)
}
