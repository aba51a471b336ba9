import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { answered } from '../table/calls.ts'
import { getItem, getItems } from '../table/get.ts'
import { personKey } from '../table/keys.ts'
import { readPerson } from '../table/read-item.ts'
import type { Table } from '../table/table.ts'
import type { Directory } from './port.ts'

/** The directory in the one table of the record. */
export const dynamoDbDirectory = (table: Table): Directory => ({
  get: async id => {
    const item = await getItem(table, personKey(id))
    return item === undefined ? undefined : readPerson(item)
  },
  getMany: async ids => {
    const items = await getItems(table, [...new Set(ids)].map(personKey))
    return new Map(items.map(readPerson).map(one => [one.id, one]))
  },
  put: async person => {
    const Item = { ...personKey(person.id), ...person }
    await answered(table.documents.send(new PutCommand({ TableName: table.name, Item })))
  },
})
