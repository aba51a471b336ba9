import * as z from 'zod'
import type { InspectionRecord } from '../../domain/inspection/record.ts'
import type { Example } from './example/schema.ts'
import { invoke } from './invoking.ts'
import { onLooker } from './on-looker.ts'
import { castOf } from './people/cast.ts'
import type { Scene } from './scene.ts'

const started = z.object({ inspectionId: z.string() })

/** Starts the inspection. Yields its record as it was planned. */
export const begin = async ({ system, example, rehearsing, notes }: Scene): Promise<InspectionRecord> => {
  const { inspectionId } = started.parse(await invoke(system, 'start-inspection', startEvent(example)))
  const first = await onLooker(system.tables).load(inspectionId)
  notes.begin({ example, silentFrom: rehearsing.silentFrom }, first)
  return first
}

const startEvent = (example: Example) => {
  const { area, footprint, letterDate, allowProvisional, pins } = example
  const { atStart } = castOf(example)
  const by = atStart.coordinator?.id ?? 'person-coordinator'
  const pinned = Object.fromEntries(Object.entries(pins).map(([key, pin]) => [key, { ...pin, by }]))
  return { area, footprint, letterDate, by, people: atStart, allowProvisional, pins: pinned }
}
