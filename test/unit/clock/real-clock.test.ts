import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRealClock } from '../../../local/clock/real-clock.ts'

const day = 86_400_000

describe('the real clock', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('wakes after 180 days and not at once, though timers of the platform end at 24.8 days', () => {
    const clock = createRealClock()
    const seen: number[] = []
    clock.at(180 * day, () => seen.push(clock.now()))
    vi.advanceTimersByTime(179 * day)
    expect(seen).toEqual([])
    vi.advanceTimersByTime(day)
    expect(seen).toEqual([180 * day])
  })

  it('can be told to forget a timer after months', () => {
    const clock = createRealClock()
    const seen: number[] = []
    const cancel = clock.at(100 * day, () => seen.push(1))
    vi.advanceTimersByTime(60 * day)
    cancel()
    vi.advanceTimersByTime(60 * day)
    expect(seen).toEqual([])
  })

  it('runs what is overdue soon, but never within the call', () => {
    const clock = createRealClock()
    const seen: number[] = []
    clock.at(-5, () => seen.push(1))
    expect(seen).toEqual([])
    vi.advanceTimersByTime(1)
    expect(seen).toEqual([1])
  })
})
