import * as z from 'zod'
import { auditEvent } from '../../../domain/inspection/audit-event.ts'
import { inspection } from '../../../domain/inspection/inspection.ts'
import { notice } from '../../../domain/inspection/notice.ts'
import { request } from '../../../domain/inspection/request.ts'
import { step } from '../../../domain/inspection/step.ts'
import { plan } from '../../../domain/plan/schema.ts'
import { person } from '../directory/person.ts'
import { indexOnly } from './index-attributes.ts'
import type { ItemKey } from './keys.ts'

const besideTheThing = new Set<string>(['PK', 'SK', 'token', ...indexOnly])

const stored = z.looseObject({ PK: z.string(), SK: z.string() })

const bare = (item: unknown): { key: ItemKey; fields: Record<string, unknown> } => {
  const { PK, SK, ...rest } = stored.parse(item)
  const fields = Object.fromEntries(Object.entries(rest).filter(([name]) => !besideTheThing.has(name)))
  return { key: { PK, SK }, fields }
}

/** Reads stored items of one kind. Errors: an Error that names the item which does not fit its schema. */
const reader =
  <Schema extends z.ZodType>(schema: Schema) =>
  (item: unknown): z.output<Schema> => {
    const { key, fields } = bare(item)
    const read = schema.safeParse(fields)
    if (read.success) return read.data
    throw new Error(`The stored item ${key.PK} ${key.SK} cannot be read`, { cause: read.error })
  }

export const readInspection = reader(inspection)
export const readPlan = reader(plan)
export const readRequest = reader(request)
export const readStep = reader(step)
export const readNotice = reader(notice)
export const readEvent = reader(auditEvent)
export const readPerson = reader(person)

/** The key of any stored item. */
export const readKey = (item: unknown): ItemKey => bare(item).key
