import { beforeEach, describe, expect, it } from 'vitest'
import { isFailure } from '../../../domain/failure.ts'
import { sweep } from '../../../functions/sweep/sweep.ts'
import { actIn, askFirstStep, type InMemory, inMemory, startedIn } from './in-memory.ts'

describe('the sweep', () => {
  let ports: InMemory
  let id: string
  beforeEach(async () => {
    ports = inMemory()
    id = await startedIn(ports)
    await askFirstStep(ports, id)
  })
  const sent = () => ports.mail.sent.map(one => [one.to, one.subject] as const)

  it('sends each notice once, however often it runs', async () => {
    const first = await sweep(ports)
    const again = await sweep(ports)
    expect(first.sent).toBe(ports.mail.sent.length)
    expect(first.sent).toBeGreaterThan(5)
    expect(again.sent).toBe(0)
  })

  it('sends each notice once when two sweeps run at the same time', async () => {
    await Promise.all([sweep(ports), sweep(ports)])
    const ledger = await ports.store.notices(id)
    expect(ledger.every(one => one.state === 'accepted')).toBe(true)
    expect(new Set(sent().map(one => one.join())).size).toBe(sent().length)
  })

  it('lets nothing leave before nine, after five, on a weekend or a holiday', async () => {
    for (const closed of [
      '2023-10-31T08:59:00Z',
      '2023-10-31T17:00:00Z',
      '2023-11-04T10:00:00Z',
      '2023-11-30T10:00:00Z',
    ]) {
      const night = inMemory()
      const late = await startedIn(night)
      await askFirstStep(night, late)
      night.clock.set(closed)
      expect((await sweep(night)).sent).toBe(0)
    }
  })

  it('sends what had to wait for the night on the next working morning', async () => {
    ports.clock.set('2023-11-03T20:00:00Z')
    await sweep(ports)
    expect(await ports.store.nextDue()).toBe('2023-11-06T09:00:00.000Z')
    ports.clock.set('2023-11-06T09:00:00Z')
    expect((await sweep(ports)).sent).toBeGreaterThan(5)
  })

  it('raises each rung once, and sends a person one message of reminders a day', async () => {
    await sweep(ports)
    ports.clock.set('2023-11-09T09:00:00Z')
    await sweep(ports)
    const before = sent().length
    ports.clock.set('2023-11-09T09:05:00Z')
    await sweep(ports)
    expect(sent().length).toBe(before)
    const chair = sent().filter(([to]) => to === 'cpp-chair@example.org')
    expect(chair.at(-1)?.[1]).toMatch(/^Joint inspections: \d+ things on Thursday 9 November 2023$/)
  })

  it('reminds nobody of what was answered in between', async () => {
    await sweep(ports)
    await actIn(ports, id, { do: 'submit', request: 'R1-cpp-chair', by: 'person-cpp-chair', reference: 'receipt' })
    ports.clock.set('2023-11-06T09:00:00Z')
    await sweep(ports)
    const reminded = sent().filter(([, subject]) => subject.includes('R1 Notification letter is due soon'))
    expect(reminded.map(([to]) => to)).not.toContain('cpp-chair@example.org')
    expect(reminded.length).toBe(4)
  })

  it('sends a letter again, with the same reference, whose sending nobody confirmed', async () => {
    const letters = (await ports.store.notices(id)).filter(one => one.template === 'notification-letter')
    const [letter] = letters
    const key = { inspectionId: id, slot: letter?.slot ?? '' }
    await ports.ledger.claim([key], { at: '2023-10-31T09:00:00Z' })
    await sweep(ports)
    const left = () =>
      ports.mail.sent.filter(
        one => one.text.includes(`Reference: ${letter?.reference}`) && one.subject.endsWith('notification letter'),
      )
    const before = left().length
    ports.clock.set('2023-10-31T09:16:00Z')
    await sweep(ports)
    expect(left().length).toBe(before + 1)
  })

  it('sends no reminder again whose sending nobody confirmed', async () => {
    await sweep(ports)
    ports.clock.set('2023-11-06T09:00:00Z')
    const dying = { ...ports, mail: { send: async () => Promise.reject(new Error('the function died here')) } }
    await sweep(dying)
    const before = ports.mail.sent.length
    ports.clock.set('2023-11-06T09:20:00Z')
    await sweep(ports)
    const again = ports.mail.sent.slice(before).filter(one => one.text.includes('/due-1'))
    expect(again).toEqual([])
    expect(await ports.store.nextDue()).not.toBe('2023-11-06T09:15:00.000Z')
  })

  it('goes on with everything else when one message is refused', async () => {
    const refusing = {
      ...ports,
      mail: {
        send: async (message: Parameters<InMemory['mail']['send']>[0]) => {
          if (message.to === 'chief-constable@example.org') throw new Error('MessageRejected')
          return ports.mail.send(message)
        },
      },
    }
    const { failures, sent: count } = await sweep(refusing)
    expect(failures).toHaveLength(1)
    expect(count).toBeGreaterThan(5)
  })

  it('starts a relay that could not be started at once, of which nobody had to be told', async () => {
    const fresh = inMemory()
    const relays = { ...fresh.relays, start: async () => Promise.reject(new Error('the service is away')) }
    await startedIn({ ...fresh, relays })
    expect([...fresh.relays.started.keys()]).toEqual([])
    await sweep(fresh)
    expect([...fresh.relays.started.keys()]).toEqual(['east-lothian-2023-10-31-notification-1'])
  })

  it('raises what is due today though six hundred messages of the days before wait because mail is switched off', async () => {
    await ports.switches.setMail({
      mode: 'none',
      by: 'person-service-manager',
      at: '2023-10-31T09:00:00Z',
      why: 'A trial',
    })
    const record = ports.table.records.get(id)
    const [waits] = [...(record?.notices.values() ?? [])]
    if (record === undefined || waits === undefined) throw new Error('the letter is on file')
    for (let n = 0; n < 600; n += 1) record.notices.set(`waits-${n}`, { ...waits, slot: `waits-${n}` })
    const reminders = async () => (await ports.store.notices(id)).filter(one => one.template === 'reminder-before')
    expect(await reminders()).toEqual([])
    ports.clock.set('2023-11-06T09:00:00Z')
    expect((await sweep(ports)).sent).toBe(0)
    expect((await reminders()).length).toBeGreaterThan(4)
  })

  it('starts a relay again that died without anybody being told', async () => {
    const [name = ''] = [...ports.relays.started.keys()]
    ports.relays.end(name)
    ports.clock.set('2023-10-31T09:05:00Z')
    await sweep(ports)
    expect([...ports.relays.started.keys()]).toEqual([name])
    ports.clock.set('2023-10-31T09:10:00Z')
    await sweep(ports)
    await sweep(ports)
    expect([...ports.relays.started.keys()]).toEqual([name, name.replace(/1$/, '2')])
  })

  it('says when it cannot see the relays, and does the rest all the same', async () => {
    const living = () => Promise.reject(new Error('Rate exceeded'))
    const swept = await sweep({ ...ports, relays: { ...ports.relays, living } })
    expect(swept.failures).toEqual([new Error('Rate exceeded')])
    expect(swept.sent).toBeGreaterThan(5)
  })
})

describe('a command', () => {
  it('by somebody who is not the lead is refused by name, and changes nothing', async () => {
    const ports = inMemory()
    const id = await startedIn(ports)
    await askFirstStep(ports, id)
    const before = await ports.store.load(id)
    const waiving = actIn(ports, id, { do: 'waive', request: 'R2', by: 'person-cpp-chair', reason: 'No need.' })
    const error = await waiving.catch((thrown: unknown) => thrown)
    expect(isFailure(error, 'CommandRefused')).toBe(true)
    expect(await ports.store.load(id)).toEqual(before)
  })
})
