import { describe, expect, it } from 'vitest'
import { createSetClock } from '../../functions/ports/clock/memory.ts'
import { memoryDesk } from '../../functions/ports/desk/memory.ts'
import { doneBefore, once } from '../../portal/session/once.ts'

const aDesk = (personId = 'ada-example', key = 'one') => {
  const desk = memoryDesk()
  const clock = createSetClock('2026-11-23T10:00:00Z')
  const sending = () => ({ personId, key, now: clock.now() })
  const done: string[] = []
  const work = async () => {
    done.push('done')
    return `/page/${done.length}`
  }
  const later = (minutes: number) => clock.set(clock.now().add({ minutes }).toString())
  return { desk, sending, done, work, later }
}

/** Work that ends when it is told to. */
const underWay = () => {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  return { work: () => promise, end: resolve, fail: reject }
}

describe('a form that is sent twice', () => {
  it('is carried out once, and the second sending is given what the first one did', async () => {
    const { desk, sending, done, work } = aDesk()
    expect(await once(desk, sending(), work)).toEqual({ result: '/page/1' })
    expect(await once(desk, sending(), work)).toEqual({ result: '/page/1' })
    expect(done).toHaveLength(1)
  })

  it('at the same moment is carried out once', async () => {
    const { desk, sending, done, work } = aDesk()
    const both = await Promise.all([once(desk, sending(), work), once(desk, sending(), work)])
    expect(done).toHaveLength(1)
    expect(both).toContainEqual({ result: '/page/1' })
    expect(both).toContain('busy')
  })

  it('waits for the first one, and is given what it did', async () => {
    const { desk, sending } = aDesk()
    const { work, end } = underWay()
    const first = once(desk, sending(), work)
    const waits: number[] = []
    const second = doneBefore(desk, sending(), async milliseconds => {
      waits.push(milliseconds)
      end('/page/slow')
      await first
    })
    expect(await second).toEqual({ result: '/page/slow' })
    expect(waits).toHaveLength(1)
  })

  it('waits no longer than four seconds for a first one that does not end', async () => {
    const { desk, sending } = aDesk()
    void once(desk, sending(), underWay().work)
    let waited = 0
    const second = await doneBefore(desk, sending(), async milliseconds => {
      waited += milliseconds
    })
    expect(second).toBe('busy')
    expect(waited).toBeGreaterThan(3000)
    expect(waited).toBeLessThanOrEqual(4000)
  })

  it('may be sent again where the first one failed', async () => {
    const { desk, sending, work } = aDesk()
    const refused = once(desk, sending(), () => Promise.reject(new Error('refused')))
    await expect(refused).rejects.toThrow('refused')
    expect(await doneBefore(desk, sending(), async () => undefined)).toBeUndefined()
    expect(await once(desk, sending(), work)).toEqual({ result: '/page/1' })
  })

  it('may be sent again after two minutes where the first one’s process died', async () => {
    const { desk, sending, work, later } = aDesk()
    void once(desk, sending(), underWay().work)
    later(1)
    expect(await once(desk, sending(), work)).toBe('busy')
    later(1)
    expect(await once(desk, sending(), work)).toEqual({ result: '/page/1' })
  })

  it('is not done again at once where what it did could not be noted', async () => {
    const { desk, sending, done, work } = aDesk()
    const { put } = desk
    Object.assign(desk, { put: () => Promise.reject(new Error('the store is away')) })
    await expect(once(desk, sending(), work)).rejects.toThrow('the store is away')
    Object.assign(desk, { put })
    expect(await once(desk, sending(), work)).toBe('busy')
    expect(done).toHaveLength(1)
  })

  it('is a new one after a day', async () => {
    const { desk, sending, work, later } = aDesk()
    await once(desk, sending(), work)
    later(24 * 60 - 1)
    expect(await once(desk, sending(), work)).toEqual({ result: '/page/1' })
    later(1)
    expect(await once(desk, sending(), work)).toEqual({ result: '/page/2' })
  })

  it('with another key, or by somebody else, is another one', async () => {
    const { desk, sending, work } = aDesk()
    await once(desk, sending(), work)
    expect(await once(desk, { ...sending(), key: 'two' }, work)).toEqual({ result: '/page/2' })
    expect(await once(desk, { ...sending(), personId: 'morag-invented' }, work)).toEqual({ result: '/page/3' })
  })

  it('takes a key of any length, which the table would not', async () => {
    const { desk, sending, work } = aDesk('ada-example', 'x'.repeat(20_000))
    const places: string[] = []
    const { putNew } = desk
    Object.assign(desk, {
      putNew: (...given: Parameters<typeof putNew>) => {
        places.push(given[0].key)
        return putNew(...given)
      },
    })
    await once(desk, sending(), work)
    expect(places[0]?.length).toBeLessThan(100)
  })
})
