import { createVirtualClock } from '../clock/virtual-clock.ts'
import { createEngine } from '../step-functions/engine.ts'
import { randomIds } from '../step-functions/execution/ids.ts'
import type { Case } from './case-file.ts'
import { compareEvents } from './compare-events.ts'
import { recordedFunctions } from './functions.ts'
import { createMatcher, type Findings } from './match.ts'
import { createMessages } from './messages.ts'
import { type Observed, observe } from './observed.ts'
import { Placeholders } from './placeholders.ts'
import { perform } from './script.ts'
import type { Verdict } from './verdict.ts'

const startMs = Date.UTC(2025, 0, 6, 9)

/** Plays a case from its start to its end, in virtual time. */
const play = async (one: Case, definition: string): Promise<Observed> => {
  const clock = createVirtualClock(startMs)
  const messages = createMessages()
  const integrations = { ...recordedFunctions(one, clock), ...messages.integrations }
  const engine = createEngine({ clock, integrations, ids: randomIds, region: 'us-east-1', account: '111111111111' })
  const { stateMachineArn } = await engine.createStateMachine({ name: 'recorded', definition })
  const input = JSON.stringify(one.input ?? {})
  const { executionArn } = await engine.startExecution({ stateMachineArn, name: 'once', input })
  await perform({ clock, engine, executionArn, tokenOf: messages.tokenOf }, one.script?.steps ?? [])
  await clock.runToIdle()
  return observe(engine, executionArn)
}

/** Level 1: status, output, error and cause. */
const compareResult = (one: Case, observed: Observed, match: ReturnType<typeof createMatcher>['match']): Findings => {
  const found: Findings = { differences: [], notes: [] }
  const { events, diagnostics, ...result } = one.expected
  const { status, output, error, cause } = observed
  match(result, { status, output, error, cause }, one.pointer, found)
  return found
}

/** Runs a case with its definition, in JSONata, and compares all that was recorded. */
export const runCase = async (one: Case, definition: string): Promise<Verdict> => {
  const matcher = createMatcher(new Placeholders(one.placeholders))
  const observed = await play(one, definition)
  const result = compareResult(one, observed, matcher.match)
  const events = compareEvents(matcher, one, observed.events)
  const notes = [...result.notes, ...events.notes]
  const reasons = [...result.differences, ...events.differences]
  return reasons.length === 0
    ? { case: one.title, outcome: 'passed', notes }
    : { case: one.title, outcome: 'failed', reasons, notes }
}
