import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type Table, tableOf } from '../functions/ports/table/table.ts'
import type { Tables } from './dynamodb/tables.ts'
import { region } from './template/pseudo-parameters.ts'

/** A table of the running system for who looks on from outside: what he reads costs nothing. */
export const onTable = (tables: Tables, name: string): Table => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  return tableOf(new DynamoDBClient({ endpoint: tables.endpoint, region, credentials }), tables.nameOf(name))
}

/** The names that the template gives to the tables of the record and of the desk. */
export const recordTable = 'joint-inspections-record'
export const deskTable = 'joint-inspections-desk'
