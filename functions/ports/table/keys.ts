/** Partition and sort key of an item of the one table (design.md section 4). */
export interface ItemKey {
  readonly PK: string
  readonly SK: string
}

const inspections = 'INSPECTION#'
const people = 'PERSON#'
const digests = 'DIGEST#'
const addresses = 'ADDRESS#'
const messages = 'MESSAGE#'

const sortKeyOf = {
  plan: (number: number) => `PLAN#${String(number).padStart(4, '0')}`,
  request: (key: string) => `REQUEST#${key}`,
  step: (key: string) => `STEP#${key}`,
  notice: (slot: string) => `NOTICE#${slot}`,
  event: (number: number) => `EVENT#${String(number).padStart(6, '0')}`,
}

export const inspectionPartition = (id: string): string => `${inspections}${id}`

/** The inspection that an item belongs to. */
export const inspectionIdOf = ({ PK }: ItemKey): string => PK.slice(inspections.length)

const inInspection = (id: string, SK: string): ItemKey => ({ PK: inspectionPartition(id), SK })

export const metaKey = (id: string): ItemKey => inInspection(id, 'META')
export const planKey = (id: string, number: number): ItemKey => inInspection(id, sortKeyOf.plan(number))
export const requestItemKey = (id: string, key: string): ItemKey => inInspection(id, sortKeyOf.request(key))
export const stepItemKey = (id: string, key: string): ItemKey => inInspection(id, sortKeyOf.step(key))
export const noticeItemKey = (id: string, slot: string): ItemKey => inInspection(id, sortKeyOf.notice(slot))
export const eventKey = (id: string, number: number): ItemKey => inInspection(id, sortKeyOf.event(number))

export const personKey = (id: string): ItemKey => ({ PK: `${people}${id}`, SK: 'PERSON' })
/** Whose an e-mail address is. */
export const addressKey = (address: string): ItemKey => ({ PK: `${addresses}${address}`, SK: 'PERSON' })

export const digestKey = (personId: string, date: string): ItemKey => ({
  PK: `${people}${personId}`,
  SK: `${digests}${date}`,
})

/** Whose digest of which day a digest's key stands for. */
export const readDigestKey = ({ PK, SK }: ItemKey): { personId: string; date: string } => ({
  personId: PK.slice(people.length),
  date: SK.slice(digests.length),
})

/** Which notices left in a message. */
export const messageKey = (messageId: string): ItemKey => ({ PK: `${messages}${messageId}`, SK: 'MESSAGE' })
export const messageIdOf = ({ PK }: ItemKey): string => PK.slice(messages.length)

/** What the operators have switched. */
export const switchKey = (name: string): ItemKey => ({ PK: `SWITCH#${name}`, SK: 'SWITCH' })

/** What people wrote or sent stands apart from the record, so that no decision reads it. */
export type PaperKind = 'submission' | 'question' | 'note' | 'upload'

export const paperKey = (inspectionId: string, kind: PaperKind, id: string): ItemKey => ({
  PK: `PAPERS#${inspectionId}`,
  SK: `${kind.toUpperCase()}#${id}`,
})
