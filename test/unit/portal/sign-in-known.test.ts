import { describe, expect, it } from 'vitest'
import { knownFor } from '../../../portal/sign-in/oidc-known.ts'

const hourMs = 3_600_000

/** Something asked for that counts how often, and fails as often as it is told to. */
const asked = () => {
  let times = 0
  let failing = 0
  let nowMs = 0
  const known = knownFor(
    async () => {
      times += 1
      if (failing > 0) {
        failing -= 1
        throw new Error('away')
      }
      return times
    },
    () => nowMs,
  )
  return {
    known,
    times: () => times,
    fail: (often: number) => {
      failing = often
    },
    pass: (ms: number) => {
      nowMs += ms
    },
  }
}

describe('what is known of a provider', () => {
  it('is good for half a day, then asked for again', async () => {
    const { known, pass } = asked()
    expect(await known()).toBe(1)
    pass(12 * hourMs - 1)
    expect(await known()).toBe(1)
    pass(1)
    expect(await known()).toBe(2)
  })

  it('does for a minute more where there is no newer answer', async () => {
    const { known, pass, fail, times } = asked()
    await known()
    pass(12 * hourMs)
    fail(2)
    expect(await known()).toBe(1)
    expect(await known()).toBe(1)
    expect(times()).toBe(3)
    pass(60_000)
    expect(await known()).toBe(4)
  })
})
