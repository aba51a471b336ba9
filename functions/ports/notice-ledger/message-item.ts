import * as z from 'zod'
import type { Item } from '../table/items.ts'
import { messageKey } from '../table/keys.ts'
import type { Accepted, NoticeKey } from './port.ts'

/** When a message was accepted, where it went and what it holds, as its item says it. */
export const messageHolds = z.object({
  at: z.string(),
  to: z.string(),
  notices: z.array(z.object({ inspectionId: z.string(), slot: z.string() })),
})

/** The item that says which notices left in a message: its events name nothing but its id. */
export const messageItem = ({ messageId, at, to }: Accepted, notices: readonly NoticeKey[]): Item => ({
  ...messageKey(messageId),
  at,
  to,
  notices: notices.map(({ inspectionId, slot }) => ({ inspectionId, slot })),
})
