import { expect, it } from 'vitest'
import type { OutcomeTold } from '../../functions/ports/notice-ledger/port.ts'
import type { World } from './backend.ts'
import { aNotice, given, id, keyOf } from './building.ts'
import { onEveryBackend } from './on-every-backend.ts'

const reminder = aNotice({ slot: 'reminder' })
const letter = aNotice({ slot: 'letter', guarantee: 'at-least-once' })
const at = '2023-11-17T09:00:10Z'
const accepted = { at: '2023-11-17T09:00:11Z', messageId: 'message-1', to: 'imogen@council.example' }
const later = '2023-11-17T09:00:15Z'
const told = (what: OutcomeTold['what'], isForGood = false): OutcomeTold => ({
  messageId: 'message-1',
  what,
  at: later,
  isForGood,
})

/** A letter and a reminder that have left in one message. */
const sent = async (world: World): Promise<World> => {
  await given(world, { notices: [reminder, letter] })
  const keys = [keyOf(reminder), keyOf(letter)]
  await world.ledger.claim(keys, { at })
  await world.ledger.accepted(keys, accepted)
  return world
}

const statesIn = async ({ store }: World) => (await store.notices(id)).map(one => one.state)

onEveryBackend('what the mail service tells of a message', world => {
  it('is noted on every notice that left in it, beside the proof that it left', async () => {
    const { ledger, store } = await sent(world())
    const message = await ledger.outcome(told('delivered'))
    expect(message?.to).toBe('imogen@council.example')
    expect(message?.notices.map(one => one.inspectionId)).toEqual([id, id])
    const proof = { messageId: 'message-1', acceptedAt: accepted.at }
    expect(await store.notices(id)).toEqual([
      { ...letter, state: 'delivered', deliveredAt: later, ...proof },
      { ...reminder, state: 'delivered', deliveredAt: later, ...proof },
    ])
  })

  it('may come twice, and out of order: the latest that can be so holds', async () => {
    const { ledger, store } = await sent(world())
    await ledger.outcome(told('delayed'))
    expect(await store.notices(id)).toMatchObject([{ state: 'accepted', delayedAt: later }, { state: 'accepted' }])
    await ledger.outcome(told('bounced', true))
    await ledger.outcome(told('delivered'))
    await ledger.outcome(told('delayed'))
    expect(await statesIn(world())).toEqual(['bounced', 'bounced'])
    expect(await store.notices(id)).toMatchObject([{ bouncedAt: later, acceptedAt: accepted.at }, {}])
    expect(Object.keys((await store.notices(id))[0] ?? {})).not.toContain('delayedAt')
  })

  it('outdoes a delivery if it came back for good or is unwanted, and not if it came back this once', async () => {
    const { ledger } = await sent(world())
    await ledger.outcome(told('delivered'))
    await ledger.outcome(told('bounced'))
    expect(await statesIn(world())).toEqual(['delivered', 'delivered'])
    await ledger.outcome(told('complained', true))
    expect(await statesIn(world())).toEqual(['complained', 'complained'])
  })

  it('outdoes what came back this once, and nothing outdoes what came back for good', async () => {
    const { ledger, store } = await sent(world())
    await ledger.outcome(told('bounced'))
    await ledger.outcome(told('delivered'))
    expect(await statesIn(world())).toEqual(['delivered', 'delivered'])
    expect(Object.keys((await store.notices(id))[0] ?? {})).not.toContain('bouncedAt')
    await ledger.outcome(told('bounced', true))
    for (const what of ['delivered', 'complained', 'delayed', 'bounced'] as const) await ledger.outcome(told(what))
    expect(await store.notices(id)).toMatchObject([
      { state: 'bounced', forGood: true },
      { state: 'bounced', forGood: true },
    ])
  })

  it('proves that what is still claimed for it has left', async () => {
    await given(world(), { notices: [reminder, letter] })
    const { ledger, store } = world()
    const keys = [keyOf(reminder), keyOf(letter)]
    // As if the settling had been cut off after the message was noted.
    await ledger.accepted(keys, accepted)
    await ledger.claim(keys, { at })
    await ledger.outcome(told('delivered'))
    const proof = { state: 'delivered', deliveredAt: later, acceptedAt: accepted.at, messageId: 'message-1' }
    expect(await store.notices(id)).toMatchObject([proof, proof])
  })

  it('is not known of a message that was never accepted', async () => {
    const { ledger } = await sent(world())
    expect(await ledger.outcome({ ...told('delivered'), messageId: 'another' })).toBeUndefined()
  })

  it('is not noted on a notice that went in another message since', async () => {
    const { ledger } = await sent(world())
    await ledger.accepted([keyOf(letter)], { ...accepted, messageId: 'message-2' })
    await ledger.outcome({ ...told('delivered'), messageId: 'message-2' })
    expect(await statesIn(world())).toEqual(['accepted', 'accepted'])
  })
})

onEveryBackend('the switch of mail', world => {
  it('is as it was set last; nobody having set it, there is none', async () => {
    const { switches } = world()
    expect(await switches.mail()).toBeUndefined()
    const off = { mode: 'none', by: 'person-a', at, why: 'A loop' } as const
    await switches.setMail(off)
    expect(await switches.mail()).toEqual(off)
    await switches.setMail({ ...off, mode: 'all' })
    expect(await switches.mail()).toMatchObject({ mode: 'all' })
  })
})

onEveryBackend('an address that cannot be written to', world => {
  const person = { id: 'person-a', name: 'Ada Example', email: 'ada@council.example', organisation: 'A Council' }
  const mark = { email: person.email, since: at, why: 'bounced' } as const

  it('is marked once, with since when and why', async () => {
    const { directory } = world()
    await directory.put(person)
    expect(await directory.markUndeliverable('person-a', mark)).toMatchObject({ undeliverable: mark })
    await directory.markUndeliverable('person-a', { ...mark, since: later })
    expect(await directory.get('person-a')).toEqual({ ...person, undeliverable: mark })
  })

  it('is not marked once there is another, and the mark is gone with it', async () => {
    const { directory } = world()
    await directory.put({ ...person, email: 'new@council.example' })
    expect(await directory.markUndeliverable('person-a', mark)).not.toHaveProperty('undeliverable')
    expect(await directory.markUndeliverable('person-nobody', mark)).toBeUndefined()
  })
})
