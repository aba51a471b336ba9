import type { PostPorts } from '../../../functions/sweep/post.ts'
import { type Life, type Surroundings, slowly } from '../faults/life.ts'
import { functions } from './functions.ts'

export type Outcome =
  | { readonly payload: unknown }
  | { readonly functionError: { readonly errorType: string; readonly errorMessage: string } }

export type Invoke = (name: string, event: unknown) => Promise<Outcome>

const functionError = (errorType: string, errorMessage: string): Outcome => ({
  functionError: { errorType, errorMessage },
})

/** What its caller is told of a function that died: mostly what a retry takes for passing, sometimes not. */
const deaths = ['Sandbox.Timedout', 'Lambda.ServiceException', 'Sandbox.Timedout', 'Runtime.ExitError'] as const

// A copy that was held up somewhere runs within three days: later than any retry, and later than a relay's own restart.
const latestMs = 3 * 86_400_000

/** Invokes functions as Lambda does: at least once, with an answer or without. */
export const createLambda = (portsFor: (life: Life) => PostPorts, surroundings: Surroundings): Invoke => {
  const { clock, faults, trace } = surroundings
  let invocations = 0

  const once = async (name: string, event: unknown): Promise<Outcome> => {
    invocations += 1
    const life: Life = { name: `${name} ${invocations}`, isOver: false }
    const outcome = await run(life, name, event)
    if (life.isOver) return ended(life, faults.chance.pick(deaths))
    life.isOver = true
    trace.note(`${life.name} ${'payload' in outcome ? 'done' : `failed ${shown(outcome)}`}`)
    return outcome
  }

  const run = async (life: Life, name: string, event: unknown): Promise<Outcome> => {
    const called = functions[name]
    if (called === undefined) throw new Error(`there is no function ${name}`)
    try {
      return { payload: await called(portsFor(life), event) }
    } catch (error) {
      if (!(error instanceof Error)) throw error
      return functionError(error.name, error.message)
    }
  }

  const ended = (life: Life, how: string): Outcome => {
    trace.note(`${life.name} died: ${how}`)
    return functionError(how, 'the function died')
  }

  const later = (name: string, event: unknown): Outcome => {
    const delayMs = faults.chance.pick([5_000, 300_000, 3_600_000, latestMs])
    clock.at(clock.now() + faults.chance.integer(1, delayMs), () => {
      trace.note(`${name} runs late`)
      faults.hit('invoked-late')
      void clock.track(once(name, event))
    })
    return functionError('Lambda.ClientExecutionTimeoutException', 'the answer did not come')
  }

  const twice = async (name: string, event: unknown): Promise<Outcome> => {
    const [outcome] = await Promise.all([once(name, event), once(name, event)])
    faults.hit('invoked-twice')
    return outcome
  }

  return async (name, event) => {
    if (faults.strikes('invoked-late')) return later(name, event)
    const outcome = await (faults.strikes('invoked-twice') ? twice(name, event) : once(name, event))
    await slowly('slow-answer', surroundings)
    if (!('payload' in outcome) || !faults.strikes('answer-lost')) return outcome
    faults.hit('answer-lost')
    return functionError('Sandbox.Timedout', 'the answer was lost')
  }
}

const shown = (outcome: Outcome): string =>
  'functionError' in outcome ? `${outcome.functionError.errorType}: ${outcome.functionError.errorMessage}` : ''
