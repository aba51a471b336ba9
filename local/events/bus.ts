import type { InvokeLater } from '../lambda/asynchronous.ts'
import type { EventRule } from '../template/event-rule.ts'
import { matches } from './pattern.ts'
import type { BusEvent } from './status-event.ts'

export interface EventBus {
  /** Delivers an event to the targets of every rule that it matches. */
  put(event: BusEvent): Promise<void>
}

/** The default event bus with the template's rules. Errors: an Error where a rule's pattern is not known here. */
export const createEventBus = (rules: readonly EventRule[], invokeLater: InvokeLater): EventBus => {
  // A pattern that can't be read must fail at the start, not at the first event.
  for (const { pattern } of rules) matches(pattern, {})
  return {
    async put(event) {
      const targets = rules.filter(({ pattern }) => matches(pattern, event)).flatMap(rule => rule.targets)
      await Promise.all(targets.map(({ arn, input }) => invokeLater(arn, input ?? event)))
    },
  }
}
