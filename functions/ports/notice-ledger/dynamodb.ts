import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { answered, type Outcome, settled } from '../table/calls.ts'
import { sortable } from '../table/due.ts'
import { getItem, getItems } from '../table/get.ts'
import { onDue } from '../table/index-attributes.ts'
import { digestKey, inspectionIdOf, messageIdOf, messageKey, noticeItemKey, readDigestKey } from '../table/keys.ts'
import { readKey, readNotice } from '../table/read-item.ts'
import type { Table } from '../table/table.ts'
import { type Action, transact } from '../table/transact.ts'
import { onlyIf, setting } from '../table/update.ts'
import { checkClaim } from './check-claim.ts'
import { messageHolds, messageItem } from './message-item.ts'
import { type NextState, updateNotice, updateOutcome } from './notice-update.ts'
import type { Digest, NoticeKey, NoticeLedger } from './port.ts'

/** The ledger in the one table of the record. */
export const dynamoDbNoticeLedger = (table: Table): NoticeLedger => ({
  claim: async (notices, { at, digest }) => {
    checkClaim(notices, digest)
    const [only, ...more] = notices
    if (only !== undefined && more.length === 0 && digest === undefined) return claimOne(table, only, at)
    const claims = notices.map(one => ({
      Update: updateNotice(table, one, ['due'], { state: 'claimed', claimedAt: at }),
    }))
    return together(table, digest === undefined ? claims : [putDigest(table, digest), ...claims])
  },

  reclaim: async (notices, { at }) => {
    checkClaim(notices)
    return together(
      table,
      notices.map(one => reclaiming(table, one, at)),
    )
  },

  release: async (notices, digest) => {
    await Promise.all(
      notices.map(one =>
        send(table, updateNotice(table, one, ['claimed'], { state: 'due', notBefore: one.notBefore })),
      ),
    )
    if (digest !== undefined) await freeDigest(table, digest)
  },

  accepted: async (notices, accepted) => {
    const { at, messageId } = accepted
    // First which notices the message holds: what the service tells of it may come at any moment.
    await answered(
      table.documents.send(new PutCommand({ TableName: table.name, Item: messageItem(accepted, notices) })),
    )
    await leave(table, notices, at, messageId)
  },

  outcome: async told => {
    const item = await getItem(table, messageKey(told.messageId))
    if (item === undefined) return undefined
    const { at, to, notices } = messageHolds.parse(item)
    await leave(table, notices, at, told.messageId)
    await Promise.all(notices.map(one => send(table, updateOutcome(table, one, told))))
    const items = await getItems(
      table,
      notices.map(one => noticeItemKey(one.inspectionId, one.slot)),
    )
    return {
      to,
      notices: items.map(one => ({ inspectionId: inspectionIdOf(readKey(one)), notice: readNotice(one) })),
    }
  },

  sentTo: async messageIds => {
    const items = await getItems(table, [...new Set(messageIds)].map(messageKey))
    return new Map(items.map(item => [messageIdOf(readKey(item)), messageHolds.parse(item).to]))
  },

  suppressed: async (notices, { at, why }) => {
    const next: NextState = { state: 'suppressed', suppressedAt: at, why }
    await Promise.all(notices.map(one => send(table, updateNotice(table, one, ['due', 'claimed'], next))))
  },

  retired: async (notices, { at, why }) => {
    const next: NextState = { state: 'retired', retiredAt: at, why }
    await Promise.all(notices.map(one => send(table, updateNotice(table, one, ['due'], next))))
  },

  giveUp: async notices => {
    await Promise.all(notices.map(one => send(table, unlisting(table, one))))
  },

  postpone: async (notices, notBefore) => {
    await Promise.all(notices.map(one => send(table, postponing(table, one, notBefore))))
  },

  hadDigest: async (personIds, date) => {
    const items = await getItems(
      table,
      [...new Set(personIds)].map(id => digestKey(id, date)),
    )
    return new Set(items.map(item => readDigestKey(readKey(item)).personId))
  },
})

/** Notes that what is claimed has left in a message. */
const leave = async (table: Table, notices: readonly NoticeKey[], at: string, messageId: string): Promise<void> => {
  const next: NextState = { state: 'accepted', acceptedAt: at, messageId }
  await Promise.all(notices.map(one => send(table, updateNotice(table, one, ['claimed'], next))))
}

/** A notice that leaves alone needs no transaction, which would cost twice as much. */
const claimOne = async (table: Table, one: NoticeKey, at: string): Promise<'claimed' | 'taken'> =>
  (await send(table, updateNotice(table, one, ['due'], { state: 'claimed', claimedAt: at }))) === 'done'
    ? 'claimed'
    : 'taken'

/** All of them or none, in one transaction. */
const together = async (table: Table, actions: Action[]): Promise<'claimed' | 'taken'> =>
  (await transact(table, actions)) === 'done' ? 'claimed' : 'taken'

const putDigest = (table: Table, { personId, date }: Digest): Action => ({
  Put: { TableName: table.name, Item: digestKey(personId, date), ConditionExpression: 'attribute_not_exists(PK)' },
})

const freeDigest = async (table: Table, { personId, date }: Digest): Promise<void> => {
  await answered(table.documents.send(new DeleteCommand({ TableName: table.name, Key: digestKey(personId, date) })))
}

/** An unsettled claim stands among the due things from fifteen minutes after it was made. */
const reclaiming = (table: Table, one: NoticeKey, at: string): Action => {
  const next: NextState = { state: 'claimed', claimedAt: at }
  const update = updateNotice(table, one, ['claimed'], next)
  return {
    Update: {
      ...update,
      ConditionExpression: `${update.ConditionExpression} AND #guarantee = :guarantee AND dueAt <= :lookAgain`,
      ExpressionAttributeNames: { ...update.ExpressionAttributeNames, '#guarantee': 'guarantee' },
      ExpressionAttributeValues: {
        ...update.ExpressionAttributeValues,
        ':guarantee': 'at-least-once',
        ':lookAgain': sortable(at),
      },
    },
  }
}

const unlisting = (table: Table, { inspectionId, slot }: NoticeKey) => ({
  TableName: table.name,
  Key: noticeItemKey(inspectionId, slot),
  UpdateExpression: 'REMOVE duePartition, dueAt',
  ConditionExpression: '#state = :claimed',
  ExpressionAttributeNames: { '#state': 'state' },
  ExpressionAttributeValues: { ':claimed': 'claimed' },
})

const postponing = (table: Table, { inspectionId, slot }: NoticeKey, notBefore: string) => ({
  TableName: table.name,
  Key: noticeItemKey(inspectionId, slot),
  ...onlyIf(
    setting({ notBefore, ...onDue({ dueAt: sortable(notBefore) }) }, []),
    '#state = :due',
    { '#state': 'state' },
    { ':due': 'due' },
  ),
})

/** What is in another state by now is left alone. */
const send = (table: Table, update: ConstructorParameters<typeof UpdateCommand>[0]): Promise<Outcome> =>
  settled(table.documents.send(new UpdateCommand(update)))
