import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { Failure } from '../../../domain/failure.ts'
import { settled } from '../table/calls.ts'
import { getItem, getItems } from '../table/get.ts'
import { directoryPartition } from '../table/index-attributes.ts'
import { addressKey, personKey } from '../table/keys.ts'
import { queryIndex } from '../table/query.ts'
import { readPerson } from '../table/read-item.ts'
import type { Table } from '../table/table.ts'
import { type Action, transact } from '../table/transact.ts'
import { onlyIf, setting, type Update } from '../table/update.ts'
import { addressOf, emailTaken } from './email-taken.ts'
import { directorySort } from './order.ts'
import { isMarkable, keepingMark, type Person } from './person.ts'
import type { Directory } from './port.ts'

const held = z.object({ holder: z.string() })

/** The directory in the one table of the record; an item for each address says whose it is. */
export const dynamoDbDirectory = (table: Table): Directory => {
  const get = async (id: string): Promise<Person | undefined> => {
    const item = await getItem(table, personKey(id))
    return item === undefined ? undefined : readPerson(item)
  }
  const holderOf = async (email: string): Promise<string | undefined> => {
    const item = await getItem(table, addressKey(addressOf(email)))
    return item === undefined ? undefined : held.parse(item).holder
  }
  return {
    get,
    getMany: async ids => {
      const items = await getItems(table, [...new Set(ids)].map(personKey))
      return new Map(items.map(readPerson).map(one => [one.id, one]))
    },
    byEmail: async email => {
      const holder = await holderOf(email)
      return holder === undefined ? undefined : get(holder)
    },
    list: async () => (await queryIndex(table, 'board', directoryPartition)).map(readPerson),
    put: async person => {
      const before = await get(person.id)
      if ((await transact(table, putting(table, keepingMark(person, before), before))) === 'done') return
      const holder = await holderOf(person.email)
      if (holder !== undefined && holder !== person.id) throw emailTaken(holder)
      throw new Failure('StoreUnavailable', 'Somebody else is changing this entry. Try again in a moment.')
    },
    markUndeliverable: async (personId, mark) => {
      const person = await get(personId)
      if (person === undefined || !isMarkable(person, mark)) return person
      await settled(
        table.documents.send(new UpdateCommand(marking(table, person, setting({ undeliverable: mark }, [])))),
      )
      return get(personId)
    },
    clearUndeliverable: async personId => {
      const person = await get(personId)
      if (person?.undeliverable === undefined) return
      await settled(table.documents.send(new UpdateCommand(marking(table, person, setting({}, ['undeliverable'])))))
    },
  }
}

/** Only as long as this is the address on file. */
const marking = (table: Table, { id, email }: Person, update: Update) => ({
  TableName: table.name,
  Key: personKey(id),
  ...onlyIf(update, '#email = :email', { '#email': 'email' }, { ':email': email }),
})

/** The person and whose the address is, in one transaction; an address that is given up is free again. */
const putting = (table: Table, person: Person, before: Person | undefined): Action[] => {
  const address = addressOf(person.email)
  const Item = {
    ...personKey(person.id),
    ...person,
    boardPartition: directoryPartition,
    boardSort: directorySort(person),
  }
  const given = before === undefined ? undefined : addressOf(before.email)
  return [
    { Put: { TableName: table.name, Item } },
    {
      Put: {
        TableName: table.name,
        Item: { ...addressKey(address), holder: person.id },
        ConditionExpression: 'attribute_not_exists(PK) OR #holder = :holder',
        ExpressionAttributeNames: { '#holder': 'holder' },
        ExpressionAttributeValues: { ':holder': person.id },
      },
    },
    ...(given === undefined || given === address
      ? []
      : [{ Delete: { TableName: table.name, Key: { ...addressKey(given) } } }]),
  ]
}
