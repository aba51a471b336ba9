import * as z from 'zod'
import type { InspectionRecord } from '../../domain/inspection/record.ts'
import type { System } from '../system.ts'
import type { Example } from './example/schema.ts'
import { invoke } from './invoking.ts'
import { onLooker } from './on-looker.ts'
import type { Cast } from './people/cast.ts'

const started = z.object({ inspectionId: z.string() })

interface Beginning {
  readonly system: System
  readonly example: Example
  readonly cast: Cast
}

/** Starts the inspection. Yields its record as it was planned. */
export const begin = async ({ system, example, cast }: Beginning): Promise<InspectionRecord> => {
  const { inspectionId } = started.parse(await invoke(system, 'start-inspection', startEvent(example, cast)))
  return onLooker(system.tables).load(inspectionId)
}

const startEvent = (example: Example, { atStart }: Cast) => {
  const { area, footprint, letterDate, allowProvisional, pins } = example
  const by = atStart.coordinator?.id ?? 'person-coordinator'
  const pinned = Object.fromEntries(Object.entries(pins).map(([key, pin]) => [key, { ...pin, by }]))
  return { area, footprint, letterDate, by, people: atStart, allowProvisional, pins: pinned }
}
