import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { answered } from '../table/calls.ts'
import { getItem } from '../table/get.ts'
import { switchKey } from '../table/keys.ts'
import { readMailSwitch } from '../table/read-item.ts'
import type { Table } from '../table/table.ts'
import type { Switches } from './port.ts'

/** The switches in the one table of the record. */
export const dynamoDbSwitches = (table: Table): Switches => ({
  mail: async () => {
    const item = await getItem(table, switchKey('mail'))
    return item === undefined ? undefined : readMailSwitch(item)
  },
  setMail: async to => {
    const Item = { ...switchKey('mail'), ...to }
    await answered(table.documents.send(new PutCommand({ TableName: table.name, Item })))
  },
})
