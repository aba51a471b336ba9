import { setImmediate as nextTurn } from 'node:timers/promises'

export interface InFlight {
  /** Counts `work` until it settles, and gives it back. */
  track<T>(work: Promise<T>): Promise<T>
  /** Work that waits on the clock itself is not in flight… */
  leaves(): void
  /** …until its time has come. */
  returns(): void
  /** Resolves when nothing is in flight, what finishing work starts included. */
  idle(): Promise<void>
}

/**
 * What a clock waits for before it goes on. It sleeps meanwhile: asking at every turn of the event loop took more time than
 * the work itself.
 */
export const createInFlight = (): InFlight => {
  let count = 0
  let landed = Promise.withResolvers<void>()

  const leaves = () => {
    count -= 1
    if (count > 0) return
    landed.resolve()
    landed = Promise.withResolvers()
  }

  const returns = () => {
    count += 1
  }

  return {
    track(work) {
      returns()
      work.then(leaves, leaves)
      return work
    },
    leaves,
    returns,
    async idle() {
      do {
        if (count > 0) await landed.promise
        await nextTurn()
      } while (count > 0)
    },
  }
}
