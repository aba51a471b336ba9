import * as z from 'zod'
import data from './data/postcode-areas.json' with { type: 'json' }

const { areas } = z.strictObject({ source: z.string(), areas: z.array(z.string().regex(/^[A-Z]{1,2}$/)) }).parse(data)
const known = new Set(areas)

const candidate = /(?<![A-Z0-9])([A-Z]{1,2})\d[A-Z\d]? {0,2}(\d[ABD-HJLNP-UW-Z]{2})(?![A-Z0-9])/gi

// "S1 2nd term" is a year of secondary school, not Sheffield.
const ordinal = /^(?:1st|2nd|3rd|\dth)$/

/** Whether a text holds a full postcode of a real postcode area; the first half alone is not one. */
export const hasPostcode = (text: string): boolean =>
  [...text.matchAll(candidate)].some(
    ([, area = '', inward = '']) => known.has(area.toUpperCase()) && !ordinal.test(inward),
  )
