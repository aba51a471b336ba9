import type { Stage } from '../domain/footprints/stages.ts'

/** What the names of all state machines begin with; functions start relays by it. */
export const machinePrefix = 'joint-inspections-'

/** The name of a stage's state machine. */
export const machineName = (stage: Stage): string => `${machinePrefix}${stage}`
