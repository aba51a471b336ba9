import * as z from 'zod'
import type { Item } from '../table/items.ts'
import { messageKey } from '../table/keys.ts'
import type { Accepted, NoticeKey } from './port.ts'

/** Where a message went and what it holds, as its item says it. */
export const messageHolds = z.object({
  to: z.string(),
  notices: z.array(z.object({ inspectionId: z.string(), slot: z.string() })),
})

/** The item that says which notices left in a message: its events name nothing but its id. */
export const messageItem = ({ messageId, to }: Accepted, notices: readonly NoticeKey[]): Item => ({
  ...messageKey(messageId),
  to,
  notices: notices.map(({ inspectionId, slot }) => ({ inspectionId, slot })),
})
