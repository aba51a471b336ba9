import { gunzipSync } from 'node:zlib'
import * as z from 'zod'
import { auditEvent } from '../../../domain/inspection/audit-event.ts'
import { type Inspection, inspection } from '../../../domain/inspection/inspection.ts'
import { notice } from '../../../domain/inspection/notice.ts'
import { request } from '../../../domain/inspection/request.ts'
import { step } from '../../../domain/inspection/step.ts'
import { type Plan, plan } from '../../../domain/plan/schema.ts'
import { person } from '../directory/person.ts'
import { mailSwitch } from '../switches/port.ts'
import { indexOnly } from './index-attributes.ts'
import type { ItemKey } from './keys.ts'

const besideTheThing = new Set<string>(['PK', 'SK', 'token', ...indexOnly])

const stored = z.object({ PK: z.string(), SK: z.string() })

/** The key of any stored item. */
export const readKey = (item: unknown): ItemKey => stored.parse(item)

const fieldsOf = (item: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(item ?? {}).filter(([name]) => !besideTheThing.has(name)))

/** Reads stored items of one kind. Errors: an Error that names the item which does not fit its schema. */
const reader =
  <Schema extends z.ZodType>(schema: Schema) =>
  (item: unknown): z.output<Schema> => {
    const read = schema.safeParse(fieldsOf(item))
    if (read.success) return read.data
    const key = readKey(item)
    throw new Error(`The stored item ${key.PK} ${key.SK} cannot be read`, { cause: read.error })
  }

const boardAsText = z.looseObject({ board: z.string() })

/** The board's facts are kept as one text. */
export const readInspection = (item: unknown): Inspection => {
  const kept = boardAsText.safeParse(item)
  return plainInspection(kept.success ? { ...kept.data, board: JSON.parse(kept.data.board) } : item)
}
const plainInspection = reader(inspection)

const zippedPlan = z.object({
  plan: z
    .instanceof(Uint8Array)
    .transform((zipped): unknown => JSON.parse(gunzipSync(zipped).toString()))
    .pipe(plan),
})

export const readPlan = (item: unknown): Plan => zippedPlan.parse(item).plan
export const readRequest = reader(request)
export const readStep = reader(step)
export const readNotice = reader(notice)
export const readEvent = reader(auditEvent)
export const readPerson = reader(person)
export const readMailSwitch = reader(mailSwitch)
