import { Failure } from '../../../domain/failure.ts'
import type { VirtualClock } from '../../clock/virtual-clock.ts'
import type { Trace } from '../report/trace.ts'
import type { Faults } from './faults.ts'
import type { FaultKind } from './kinds.ts'

/** What the calls of one invocation run against. */
export interface Surroundings {
  readonly clock: VirtualClock
  readonly faults: Faults
  readonly trace: Trace
  /** How many writes the store has taken up to now. */
  readonly writes: () => number
  /** Says that the store is about to take one more, before anything else can be asked of it. */
  readonly wrote: () => void
  /** Has somebody act at an instant who would have acted later. */
  readonly hurry: (toMs: number) => void
}

/** One invocation of a function: nothing that it does after its death has an effect. */
export interface Life {
  /** Such as `open-step 17`. */
  readonly name: string
  isOver: boolean
}

/** Waits for seconds in which others act, if that fault strikes. Yields whether it did. */
export const slowly = async (
  kind: 'slow-call' | 'slow-answer',
  { clock, faults, writes, hurry }: Surroundings,
): Promise<boolean> => {
  if (!faults.strikes(kind)) return false
  const before = writes()
  const untilMs = clock.now() + faults.chance.integer(2, 20_000)
  hurry(faults.chance.integer(clock.now() + 1, untilMs - 1))
  await clock.sleepUntil(untilMs)
  if (writes() !== before) faults.hit(kind)
  return true
}

/** Thrown in a function that has died; its caller sees the invocation's end instead. */
export class Died extends Error {
  override name = 'Died'
}

const unavailable = (): Failure => new Failure('StoreUnavailable', 'The store did not answer.')

const die = (life: Life): never => {
  life.isOver = true
  throw new Died(`${life.name} died`)
}

/** The calls of one invocation to its ports, with what may befall them. */
export const callsOf = (life: Life, surroundings: Surroundings) => {
  const { faults, trace, wrote } = surroundings
  const begin = async (what: string): Promise<void> => {
    if (life.isOver) throw new Died(`${life.name} is dead`)
    if (!(await slowly('slow-call', surroundings))) return
    if (life.isOver) throw new Died(`${life.name} is dead`)
    trace.note(`${life.name} ${what} goes on`)
  }

  const fails = (kind: FaultKind, error: () => Error): void => {
    if (!faults.strikes(kind)) return
    faults.hit(kind)
    throw error()
  }

  return {
    /** To be waited for before each call: the caller may be dead, or the call take seconds. */
    begin,
    /** Fails the call if this fault strikes. */
    fails,
    /** A consistent read of the store. */
    async read<Answer>(what: string, perform: () => Promise<Answer>): Promise<Answer> {
      await begin(what)
      fails('store-throttled', unavailable)
      return perform()
    },
    /** A write that takes effect as a whole or not at all, whatever its caller is told. */
    async write<Answer>(
      what: string,
      perform: () => Promise<Answer>,
      around: { readonly before?: () => void; readonly after?: () => void } = {},
    ): Promise<Answer> {
      await begin(what)
      if (faults.strikes('dies-before-write')) {
        faults.hit('dies-before-write')
        die(life)
      }
      around.before?.()
      wrote()
      const answer = await perform()
      trace.note(`${life.name} ${what}`)
      around.after?.()
      if (faults.strikes('dies-after-write')) {
        faults.hit('dies-after-write')
        die(life)
      }
      return answer
    },
  }
}
export type Calls = ReturnType<typeof callsOf>

/** What befalls the store's writes only. */
export const storeTrouble = ({ fails }: Pick<Calls, 'fails'>) => ({
  before: () => fails('store-throttled', unavailable),
  after: () => fails('write-unanswered', unavailable),
})
