import * as z from 'zod'
import { type Declared, read } from './declared.ts'
import type { Resolving } from './resolving.ts'
import { type Target, targetOf, targetProperties } from './target.ts'

const scheduleProperties = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Target: targetProperties,
})

/** A rate or cron expression in a time zone, from EventBridge Scheduler or from a rule. */
export interface Schedule {
  readonly logicalId: string
  readonly name: string
  readonly expression: string
  readonly timeZone: string
  readonly targets: readonly Target[]
}

/** The schedule, or nothing where it is disabled. */
export const scheduleOf = (one: Declared, resolving: Resolving): Schedule[] => {
  const { identity, properties } = read(one, scheduleProperties, resolving)
  if (properties.State === 'DISABLED') return []
  return [
    {
      logicalId: one.logicalId,
      name: identity.name,
      expression: properties.ScheduleExpression,
      timeZone: properties.ScheduleExpressionTimezone,
      targets: [targetOf(one, properties.Target)],
    },
  ]
}
