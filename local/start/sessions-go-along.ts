import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { dynamoDbDesk } from '../../functions/ports/desk/dynamodb.ts'
import type { Table } from '../../functions/ports/table/table.ts'

const item = z.object({ PK: z.string(), SK: z.string(), value: z.string(), until: z.string() })
const times = z.looseObject({ startedAt: z.iso.datetime(), seenAt: z.iso.datetime() })

/** Sessions go along with a clock that jumps: whoever walks through months stays signed in. */
export const sessionsGoAlong = async (desk: Table, byMs: number): Promise<void> => {
  const { Items = [] } = await desk.documents.send(
    new ScanCommand({
      TableName: desk.name,
      FilterExpression: 'begins_with(PK, :session)',
      ExpressionAttributeValues: { ':session': 'SESSION#' },
    }),
  )
  const later = (instant: string) =>
    Temporal.Instant.from(instant)
      .add({ milliseconds: Math.round(byMs) })
      .toString()
  for (const { PK, SK, value, until } of Items.map(one => item.parse(one))) {
    const session = times.parse(JSON.parse(value))
    const moved = { ...session, startedAt: later(session.startedAt), seenAt: later(session.seenAt) }
    await dynamoDbDesk(desk).put({ drawer: PK, key: SK }, moved, later(until))
  }
}
