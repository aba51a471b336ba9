import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Temporal } from 'temporal-polyfill'
import { readExample } from '../../rehearsal/example/read.ts'
import type { Example } from '../../rehearsal/example/schema.ts'

const folder = fileURLToPath(new URL('../../../examples/seeded/', import.meta.url))

/** The three inspections of a first start, by letter date: one in follow-up, one in fieldwork, one collecting data. */
export const seededInspections = (): readonly Example[] =>
  ['east-lothian-2025', 'falkirk-2026', 'south-lanarkshire-2026'].map(name =>
    readExample(readFileSync(`${folder}${name}.json`, 'utf8')),
  )

const london = (text: string): number =>
  Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/London').epochMilliseconds

/** When a letter goes out. */
export const letterMs = ({ letterDate }: Example): number => london(`${letterDate}T09:00`)

/** The morning on which the seeded inspections are handed to whoever started the system. */
export const presentMs = london('2026-11-23T09:30')
