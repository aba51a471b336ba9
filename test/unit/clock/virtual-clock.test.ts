import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createVirtualClock } from '../../../local/clock/virtual-clock.ts'

const day = 86_400_000

describe('the virtual clock', () => {
  it('stands still until told to go on', async () => {
    const clock = createVirtualClock(1000)
    const ran: string[] = []
    clock.at(2000, () => ran.push('due'))
    await clock.idle()
    expect([clock.now(), clock.next(), ran]).toEqual([1000, 2000, []])
  })

  it('jumps over months without waiting, each timer at its own time', async () => {
    const clock = createVirtualClock(0)
    const seen: number[] = []
    for (const days of [300, 1, 30]) clock.at(days * day, () => seen.push(clock.now() / day))
    await clock.runToIdle()
    expect(seen).toEqual([1, 30, 300])
  })

  it('runs timers of one instant in the order in which they were set', async () => {
    const clock = createVirtualClock(0)
    const seen: number[] = []
    for (const n of [1, 2, 3, 4]) clock.at(500, () => seen.push(n))
    await clock.runToIdle()
    expect(seen).toEqual([1, 2, 3, 4])
  })

  it('waits for what a timer started, and for what that starts, before the next timer', async () => {
    const clock = createVirtualClock(0)
    const seen: string[] = []
    const work = async (name: string, turns: number): Promise<void> => {
      for (let turn = 0; turn < turns; turn += 1) await nextTurn()
      seen.push(name)
    }
    clock.at(1, () => void clock.track(work('first', 5).then(() => void clock.track(work('started by first', 5)))))
    clock.at(2, () => seen.push('second timer'))
    await clock.runToIdle()
    expect(seen).toEqual(['first', 'started by first', 'second timer'])
  })

  it('does not jump while tracked work is in flight, even if that fails', async () => {
    const clock = createVirtualClock(0)
    const failing = clock.track(nextTurn().then(() => Promise.reject(new Error('no'))))
    clock.at(1, () => undefined)
    await expect(failing).rejects.toThrow('no')
    await clock.runToIdle()
    expect(clock.now()).toBe(1)
  })

  it('leaves what lies beyond the limit alone', async () => {
    const clock = createVirtualClock(0)
    clock.at(10, () => undefined)
    clock.at(11, () => undefined)
    await clock.runToIdle({ until: 10 })
    expect([clock.now(), clock.next()]).toEqual([10, 11])
  })

  it('advances to a moment between timers and never back', async () => {
    const clock = createVirtualClock(100)
    await clock.advanceTo(150)
    await clock.advanceTo(50)
    expect(clock.now()).toBe(150)
  })

  it('forgets a cancelled timer, also among others of its instant', async () => {
    const clock = createVirtualClock(0)
    const seen: number[] = []
    const cancels = [1, 2, 3].map(n => clock.at(5, () => seen.push(n)))
    cancels[1]?.()
    await clock.runToIdle()
    expect(seen).toEqual([1, 3])
  })

  it('runs a timer that is set for the past at the present', async () => {
    const clock = createVirtualClock(1000)
    const seen: number[] = []
    clock.at(1, () => seen.push(clock.now()))
    expect(seen).toEqual([])
    await clock.runToIdle()
    expect(seen).toEqual([1000])
  })

  it('counts work that sleeps on this clock as idle', async () => {
    const clock = createVirtualClock(0)
    const slept = clock.track(clock.sleepUntil(60_000).then(() => clock.now()))
    await clock.runToIdle()
    expect(await slept).toBe(60_000)
  })
})
