import { Failure } from '../failure.ts'
import { checkFootprint } from './check.ts'
import a from './data/a-35-weeks.json' with { type: 'json' }
import b from './data/b-22-weeks.json' with { type: 'json' }
import c from './data/c-21-weeks.json' with { type: 'json' }
import { type Footprint, footprint } from './schema.ts'

/** Every published footprint in every version that an inspection may be pinned to (domain.md section 2). */
export const footprints: readonly Footprint[] = [a, b, c].map(data => checkFootprint(footprint.parse(data)))

/** The footprint of new inspections: 21 programme weeks, the current one (domain.md 2A). */
export const defaultFootprint: Footprint['key'] = 'C'

/** The footprint with this key, in its newest version unless one is given. Errors: FootprintUnknown. */
export const findFootprint = (key: string, version?: number): Footprint => {
  const found = footprints
    .filter(one => one.key === key && (version === undefined || one.version === version))
    .sort((one, other) => other.version - one.version)[0]
  if (found !== undefined) return found
  const known = footprints.map(one => `${one.key} version ${one.version} (${one.name})`).join(', ')
  const wanted = version === undefined ? key : `${key} version ${version}`
  throw new Failure('FootprintUnknown', `footprint: there is none called ${wanted}. Choose one of: ${known}.`)
}
