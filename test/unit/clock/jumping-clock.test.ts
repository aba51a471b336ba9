import { describe, expect, it } from 'vitest'
import { createJumpingClock } from '../../../local/clock/jumping-clock.ts'

const monday = Date.parse('2026-11-23T09:00:00Z')
const minute = 60_000

describe('a clock that can jump', () => {
  it('goes as the wall clock goes, from where it stood', () => {
    let wall = 1_000
    const clock = createJumpingClock(monday, () => wall)
    wall += 5 * minute
    expect(clock.now()).toBe(monday + 5 * minute)
  })

  it('runs each timer at its own time on the way, what it began to its end, and goes on from there', async () => {
    let wall = 1_000
    const clock = createJumpingClock(monday, () => wall)
    const seen: [string, number][] = []
    clock.at(monday + 2 * minute, () => {
      seen.push(['second', clock.now()])
      const work = Promise.resolve().then(() => clock.at(clock.now() + minute, () => seen.push(['third', clock.now()])))
      void clock.track(work)
    })
    clock.at(monday + minute, () => seen.push(['first', clock.now()]))
    clock.at(monday + 60 * minute, () => seen.push(['too late', clock.now()]))
    await clock.jumpTo(monday + 10 * minute)
    expect(seen).toEqual([
      ['first', monday + minute],
      ['second', monday + 2 * minute],
      ['third', monday + 3 * minute],
    ])
    wall += minute
    expect(clock.now()).toBe(monday + 11 * minute)
    expect(clock.next()).toBe(monday + 60 * minute)
    expect(clock.nextAfter(monday + 30 * minute)).toBe(monday + 60 * minute)
    expect(clock.nextAfter(monday + 60 * minute)).toBeUndefined()
  })

  it('never goes back', async () => {
    const clock = createJumpingClock(monday, () => 0)
    await clock.jumpTo(monday - minute)
    expect(clock.now()).toBe(monday)
  })

  it('rings by itself when the time has come', async () => {
    const clock = createJumpingClock(monday)
    await new Promise<void>(resolve => clock.at(monday + 5, resolve))
    expect(clock.now()).toBeGreaterThanOrEqual(monday + 5)
  })

  it('makes a second jump wait for the first', async () => {
    const clock = createJumpingClock(monday, () => 0)
    const order: number[] = []
    for (const minutes of [3, 1, 2]) clock.at(monday + minutes * minute, () => order.push(minutes))
    await Promise.all([clock.jumpTo(monday + 2 * minute), clock.jumpTo(monday + 3 * minute)])
    expect(order).toEqual([1, 2, 3])
  })
})
