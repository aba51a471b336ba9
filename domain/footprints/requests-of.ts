import type { Footprint, RequestTemplate } from './schema.ts'

/** All rows of a footprint that have a date, in their order. */
export const requestsOf = (footprint: Footprint): RequestTemplate[] =>
  footprint.stages.flatMap(stage => stage.steps.flatMap(step => step.requests))
