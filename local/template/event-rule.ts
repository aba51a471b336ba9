import * as z from 'zod'
import { type Declared, read } from './declared.ts'
import type { Resolving } from './resolving.ts'
import type { Schedule } from './schedule.ts'
import { type Target, targetOf, targetProperties } from './target.ts'

const ruleTarget = targetProperties.extend({
  InputPath: z.never('is not known here: give Input or nothing').optional(),
  InputTransformer: z.never('is not known here: give Input or nothing').optional(),
})

const ruleProperties = z.object({
  ScheduleExpression: z.string().optional(),
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  State: z.string().default('ENABLED'),
  Targets: z.array(ruleTarget).default([]),
})

/** A rule that picks events by their pattern. */
export interface EventRule {
  readonly logicalId: string
  readonly name: string
  readonly pattern: Readonly<Record<string, unknown>>
  readonly targets: readonly Target[]
}

/** What a rule asks for: to be called at times, on events, or both. Nothing of a disabled one. */
export const ruleOf = (one: Declared, resolving: Resolving): { schedules: Schedule[]; eventRules: EventRule[] } => {
  const { identity, properties } = read(one, ruleProperties, resolving)
  const { ScheduleExpression: expression, EventPattern: pattern, State, Targets } = properties
  if (State === 'DISABLED') return { schedules: [], eventRules: [] }
  const rule = { logicalId: one.logicalId, name: identity.name, targets: Targets.map(target => targetOf(one, target)) }
  return {
    schedules: expression === undefined ? [] : [{ ...rule, expression, timeZone: 'UTC' }],
    eventRules: pattern === undefined ? [] : [{ ...rule, pattern }],
  }
}
