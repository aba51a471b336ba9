import { type Stage, stages } from '../footprints/stages.ts'
import type { Inspection } from './inspection.ts'

/** The name of the relay that an inspection has now; starting it twice is harmless. */
export const relayName = ({ id, stage, run }: Pick<Inspection, 'id' | 'stage' | 'run'>): string =>
  `${id}-${stage}-${run}`

const pattern = new RegExp(`^(?<id>.+)-(?<stage>${stages.join('|')})-(?<run>[0-9]+)$`)

/** Which inspection's stage an execution carried, and under which run; undefined for a name that is not a relay's. */
export const parseRelayName = (name: string): { id: string; stage: Stage; run: number } | undefined => {
  const { id, stage, run } = pattern.exec(name)?.groups ?? {}
  const known = stages.find(one => one === stage)
  return id === undefined || known === undefined ? undefined : { id, stage: known, run: Number(run) }
}
