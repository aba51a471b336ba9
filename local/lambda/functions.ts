import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock/clock.ts'
import type { LambdaFunction } from '../template/function.ts'
import { contextOf } from './context.ts'
import { environmentOf } from './environment.ts'
import { FunctionUnknown } from './function-unknown.ts'
import type { Invocation } from './invocation.ts'
import { type Handler, loadHandler } from './load-handler.ts'
import { failed, type Outcome, succeeded, timedOut } from './outcome.ts'
import { enterRealm } from './realm.ts'
import { runInScope, type Scope } from './scope.ts'
import { withinSeconds } from './time-limit.ts'

export interface FunctionsParts {
  readonly functions: readonly LambdaFunction[]
  readonly clock: Clock
  /** Where the functions find the services. */
  readonly endpoint: string
  /** Where they and the browsers find the files; `/s3` of the endpoint, unless given. */
  readonly filesEndpoint?: string | undefined
  /** Values that take the place of the template's, where a function has that variable. */
  readonly variables?: Readonly<Record<string, string>> | undefined
  /** The folder that entries are relative to. */
  readonly root: string
  readonly onEnd: (invocation: Invocation) => void
  /** Whether an invocation waits for the one before it, so that a run is the same each time. */
  readonly oneAtATime?: boolean | undefined
}

export interface Functions {
  /** The function of that ARN (a qualifier is left aside), name or logical id. */
  find(which: string): LambdaFunction | undefined
  /** Invokes a function and waits for it. Errors: FunctionUnknown. */
  invoke(which: string, event: unknown): Promise<Outcome>
  /** Gives `process.env`, `Date` and the output streams back. */
  close(): void
}

// A busy laptop is slower than Lambda: no function is cut off sooner.
const leastSeconds = 30
let systems = 0

const nameIn = (which: string): string => (which.startsWith('arn:') ? (which.split(':')[6] ?? which) : which)

/** The deployment's functions, run in this process, each in its own scope. */
export const createFunctions = (parts: FunctionsParts): Functions => {
  systems += 1
  const leave = enterRealm()
  const inTurn = parts.oneAtATime === true ? oneByOne() : <T>(work: () => Promise<T>) => work()
  const invokers = new Map(parts.functions.map(one => [one.name, createInvoker(one, parts, systems)]))

  const find = (which: string) => {
    const name = nameIn(which)
    return parts.functions.find(one => one.name === name) ?? parts.functions.find(one => one.logicalId === name)
  }

  const invoke = async (which: string, event: unknown): Promise<Outcome> => {
    const invoker = invokers.get(find(which)?.name ?? '')
    if (!invoker) throw new FunctionUnknown(which)
    return parts.clock.track(inTurn(() => invoker(event)))
  }

  return { find, invoke, close: leave }
}

const oneByOne = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}

const createInvoker = (target: LambdaFunction, parts: FunctionsParts, system: number) => {
  const environment = environmentOf(target, parts.endpoint, parts.variables, parts.filesEndpoint)
  let loading: Promise<Handler> | undefined

  const run = async (event: unknown, requestId: string, endMs: number): Promise<Outcome> => {
    try {
      loading ??= loadHandler(target, parts.root, system)
      const handler = await loading
      const context = contextOf(target, requestId, () => Math.max(0, endMs - performance.now()))
      return succeeded(await handler(JSON.parse(JSON.stringify(event ?? {})), context))
    } catch (error) {
      return failed(error)
    }
  }

  return async (event: unknown): Promise<Outcome> => {
    const requestId = randomUUID()
    const atMs = parts.clock.now()
    const startMs = performance.now()
    const seconds = Math.max(leastSeconds, target.timeoutSeconds)
    const written: string[] = []
    const scope: Scope = { environment, now: parts.clock.now, write: text => written.push(text) }
    const work = runInScope(scope, () => run(event, requestId, startMs + seconds * 1000))
    const outcome = await withinSeconds(seconds, work, () => timedOut(target.timeoutSeconds))
    parts.onEnd({
      functionName: target.name,
      requestId,
      atMs,
      billedMs: Math.ceil(performance.now() - startMs),
      memoryMegabytes: target.memoryMegabytes,
      outcome,
      output: written.join(''),
    })
    return outcome
  }
}
