import * as z from 'zod'
import { Failure } from '../failure.ts'
import data from './data/areas.json' with { type: 'json' }

const area = z.strictObject({
  /** The GSS code of the council area. */
  code: z.string().regex(/^S12\d{6}$/),
  formerCodes: z.array(z.string()),
  name: z.string().min(1),
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  nhsBoard: z.string().min(1),
  policeDivision: z.string().min(1),
  /** Small numbers and days without a ferry (domain.md section 9). */
  island: z.boolean(),
})
export type Area = z.infer<typeof area>

/** The 32 council areas, each with its community planning partnership (domain.md section 9). */
export const areas: readonly Area[] = z
  .strictObject({ source: z.string(), confidence: z.string(), areas: z.array(area).length(32) })
  .parse(data).areas

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The area with this name, slug or code, former codes included. Errors: AreaUnknown, with the names that come near. */
export const findArea = (given: string): Area => {
  const wanted = plain(given)
  const found = areas.find(one => [one.name, one.slug, one.code, ...one.formerCodes].map(plain).includes(wanted))
  if (found !== undefined) return found
  const near = areas.filter(one => isNear(plain(one.name), wanted)).map(one => one.name)
  const hint =
    near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `Known are: ${areas.map(one => one.name).join(', ')}.`
  throw new Failure('AreaUnknown', `area: ${given} is not one of Scotland's 32 council areas. ${hint}`)
}

/** Whether most three-letter pieces of the given text stand in the name. */
const isNear = (name: string, wanted: string): boolean => {
  const pieces = [...wanted].map((_, start) => wanted.slice(start, start + 3)).filter(piece => piece.length === 3)
  return pieces.length > 0 && pieces.filter(piece => name.includes(piece)).length / pieces.length >= 0.6
}
