import { findFootprint } from '../../../domain/footprints/library.ts'
import type { Footprint, RequestTemplate } from '../../../domain/footprints/schema.ts'

/** A copy of the 22-week footprint with one of its rows changed. */
export const withRow = (key: string, change: Partial<RequestTemplate>): Footprint => {
  const footprint = findFootprint('B')
  return {
    ...footprint,
    stages: footprint.stages.map(stage => ({
      ...stage,
      steps: stage.steps.map(step => ({
        ...step,
        requests: step.requests.map(one => (one.key === key ? { ...one, ...change } : one)),
      })),
    })),
  }
}
