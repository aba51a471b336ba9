import type { Inspection, Running } from '../inspection/inspection.ts'

/** A relay that asks: which inspection's stage it carries, and under which run it was started. */
export interface Relay {
  readonly stage: string
  readonly run: number
}

/**
 * Whether a relay may still act: its inspection runs, and no later run has taken over (design.md section 5, rule 1).
 * A superseded relay is told to stop and writes nothing.
 */
export const isCurrent = (inspection: Inspection, relay: Relay): inspection is Running =>
  inspection.status === 'running' && inspection.run === relay.run && inspection.stage === relay.stage
