import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { answered, settled } from '../table/calls.ts'
import { getItem } from '../table/get.ts'
import { type PaperKind, paperKey } from '../table/keys.ts'
import { query } from '../table/query.ts'
import type { Table } from '../table/table.ts'
import { onlyIf, setting } from '../table/update.ts'
import { note, paper, question, settledFrom, upload } from './paper.ts'
import type { PaperPlace, Papers } from './port.ts'

const keys = { PK: z.string(), SK: z.string() }

/** Takes the item's key away and reads the rest. */
const reader =
  <Schema extends z.ZodObject>(schema: Schema) =>
  (item: unknown): z.output<Schema> => {
    const { PK: _partition, SK: _sort, ...fields } = z.looseObject(keys).parse(item)
    return schema.parse(fields)
  }

const read = {
  submission: reader(paper),
  question: reader(question),
  note: reader(note),
  upload: reader(upload),
}

/** The papers in the table of the record, in a partition of their own. */
export const dynamoDbPapers = (table: Table): Papers => {
  const get = async (kind: PaperKind, { inspectionId, id }: PaperPlace) =>
    getItem(table, paperKey(inspectionId, kind, id))
  const list = (kind: PaperKind, inspectionId: string) => {
    const { PK, SK } = paperKey(inspectionId, kind, '')
    return query(table, {
      ConsistentRead: true,
      KeyConditionExpression: 'PK = :papers AND begins_with(SK, :kind)',
      ExpressionAttributeValues: { ':papers': PK, ':kind': SK },
    })
  }
  const settledOn = async (kind: PaperKind, { inspectionId, id }: PaperPlace, update: ReturnType<typeof onlyIf>) => {
    const command = new UpdateCommand({
      TableName: table.name,
      Key: { ...paperKey(inspectionId, kind, id) },
      ...update,
    })
    return (await settled(table.documents.send(command))) === 'done'
  }
  return {
    put: async (inspectionId, one) => {
      const command = new PutCommand({
        TableName: table.name,
        Item: { ...paperKey(inspectionId, one.kind, one.id), ...one },
        ConditionExpression: 'attribute_not_exists(PK)',
      })
      return (await settled(table.documents.send(command))) === 'done'
    },
    submission: async place => {
      const item = await get('submission', place)
      return item === undefined ? undefined : read.submission(item)
    },
    submissions: async id => (await list('submission', id)).map(read.submission),
    questions: async id => (await list('question', id)).map(read.question),
    answer: (place, answer) => {
      const condition = 'attribute_exists(PK) AND attribute_not_exists(#answer)'
      return settledOn('question', place, onlyIf(setting({ answer }, []), condition, {}, {}))
    },
    notes: async id => (await list('note', id)).map(read.note),
    expect: async (inspectionId, one) => {
      const Item = { ...paperKey(inspectionId, 'upload', one.id), ...one }
      await answered(table.documents.send(new PutCommand({ TableName: table.name, Item })))
    },
    upload: async place => {
      const item = await get('upload', place)
      return item === undefined ? undefined : read.upload(item)
    },
    uploads: async id => (await list('upload', id)).map(read.upload),
    settle: (place, state, fileName) => {
      const [from = '', other = from] = settledFrom[state.kind]
      const values = { ':from': from, ':other': other }
      return settledOn(
        'upload',
        place,
        onlyIf(setting({ state, fileName }, []), '#state.kind IN (:from, :other)', {}, values),
      )
    },
    withdraw: async ({ inspectionId, id }) => {
      const Key = { ...paperKey(inspectionId, 'upload', id) }
      await answered(table.documents.send(new DeleteCommand({ TableName: table.name, Key })))
    },
  }
}
