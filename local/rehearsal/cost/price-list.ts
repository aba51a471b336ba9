import { readFileSync } from 'node:fs'
import * as z from 'zod'

const price = z.strictObject({
  dollars: z.number().min(0),
  /** For how many the dollars are. */
  per: z.number().min(1),
  approximate: z.boolean(),
  source: z.string().min(1),
})

const priceList = z.strictObject({
  asOf: z.string(),
  region: z.string(),
  currency: z.literal('USD'),
  note: z.string(),
  prices: z.strictObject({
    transition: price,
    lambdaRequest: price,
    lambdaGigabyteSecond: price,
    readUnit: price,
    writeUnit: price,
    email: price,
    schedule: price,
  }),
  assumed: z.strictObject({
    lambdaMegabytes: z.number(),
    lambdaMilliseconds: z.number(),
    readUnitsOfAnIdleSweep: z.number(),
  }),
})
export type PriceList = z.infer<typeof priceList>

const current = new URL('../prices/2026-11.json', import.meta.url)

/** The list prices that a rehearsal reckons with. */
export const readPriceList = (): PriceList => priceList.parse(JSON.parse(readFileSync(current, 'utf8')))
