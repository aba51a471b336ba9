/** What was asked for is good for half a day: a provider's addresses hardly ever change. */
const goodForMs = 12 * 3_600_000
/** After a refusal, what is known does for so long before it is asked for again. */
const doesForMs = 60_000

/**
 * Asks once and keeps the answer for half a day; who comes meanwhile shares it. What fails is asked a second time at once. An
 * old answer does when there is no new one; without one, the error is that of `ask`, and the next caller asks again.
 */
export const knownFor = <T>(ask: () => Promise<T>, now: () => number = () => Date.now()): (() => Promise<T>) => {
  let known: { readonly answer: T; readonly untilMs: number } | undefined
  let asking: Promise<T> | undefined

  const keep = (answer: T, forMs: number): T => {
    known = { answer, untilMs: now() + forMs }
    return answer
  }
  const askTwice = () =>
    ask()
      .catch(ask)
      .then(answer => keep(answer, goodForMs))
  const shared = () => {
    asking ??= askTwice().finally(() => {
      asking = undefined
    })
    return asking
  }

  return async () => {
    if (known === undefined) return shared()
    const { answer, untilMs } = known
    return now() < untilMs ? answer : shared().catch(() => keep(answer, doesForMs))
  }
}
