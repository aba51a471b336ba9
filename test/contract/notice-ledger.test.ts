import { expect, it } from 'vitest'
import type { Notice } from '../../domain/inspection/notice.ts'
import type { World } from './backend.ts'
import { aChange, aNotice, given, id, keyOf } from './building.ts'
import { onEveryBackend } from './on-every-backend.ts'

const reminder = aNotice({ slot: 'reminder' })
const another = aNotice({ slot: 'another' })
const letter = aNotice({ slot: 'letter', guarantee: 'at-least-once', alone: true })
const at = '2023-11-17T09:00:10Z'
const quarterLater = '2023-11-17T09:15:10Z'
const digest = { personId: 'person-imaginary', date: '2023-11-17' }
const accepted = { at: '2023-11-17T09:00:11Z', messageId: 'message-1', to: 'imogen@council.example' }

const noticeIn = async ({ store }: World, { slot }: Notice): Promise<Notice | undefined> =>
  (await store.notices(id)).find(one => one.slot === slot)

const stateOf = async (world: World, one: Notice): Promise<string | undefined> => (await noticeIn(world, one))?.state

const dueSlots = async ({ store }: World, until: string): Promise<string[]> =>
  (await store.listDue(until, 100)).filter(one => one.kind.endsWith('notice')).map(one => `${one.kind} ${one.key}`)

const retire = async ({ store }: World, slot: string): Promise<void> => {
  const before = await store.load(id)
  await store.commit(before.inspection, aChange(before, { retired: [{ slot, why: 'answered' }] }))
}

onEveryBackend('a claim', world => {
  it('takes a due notice, and nobody can take it again', async () => {
    await given(world(), { notices: [reminder] })
    expect(await world().ledger.claim([keyOf(reminder)], { at })).toBe('claimed')
    expect(await noticeIn(world(), reminder)).toEqual({ ...reminder, state: 'claimed', claimedAt: at })
    expect(await world().ledger.claim([keyOf(reminder)], { at: quarterLater })).toBe('taken')
    expect(await noticeIn(world(), reminder)).toMatchObject({ claimedAt: at })
  })

  it('is won by one of several who claim at once', async () => {
    await given(world(), { notices: [reminder, another] })
    const claims = [1, 2, 3, 4].map(() => world().ledger.claim([keyOf(reminder), keyOf(another)], { at }))
    expect((await Promise.all(claims)).filter(one => one === 'claimed')).toHaveLength(1)
  })

  it('takes all or none', async () => {
    await given(world(), { notices: [reminder, another] })
    await world().ledger.claim([keyOf(another)], { at })
    expect(await world().ledger.claim([keyOf(reminder), keyOf(another)], { at, digest })).toBe('taken')
    expect(await stateOf(world(), reminder)).toBe('due')
    expect(await world().ledger.hadDigest(['person-imaginary'], '2023-11-17')).toEqual(new Set())
  })

  it('cannot take what was retired', async () => {
    await given(world(), { notices: [reminder] })
    await retire(world(), 'reminder')
    expect(await world().ledger.claim([keyOf(reminder)], { at })).toBe('taken')
    expect(await noticeIn(world(), reminder)).toMatchObject({ state: 'retired', why: 'answered' })
  })

  it('cannot take what was never written', async () => {
    await given(world())
    expect(await world().ledger.claim([keyOf(reminder)], { at })).toBe('taken')
    expect(await world().store.notices(id)).toEqual([])
  })

  it('comes before a decision that would retire the notice: the decision is taken anew', async () => {
    await given(world(), { notices: [reminder] })
    const before = await world().store.load(id)
    await world().ledger.claim([keyOf(reminder)], { at })
    const change = aChange(before, { retired: [{ slot: 'reminder', why: 'answered' }] })
    await expect(world().store.commit(before.inspection, change)).rejects.toMatchObject({ name: 'StaleVersion' })
    expect(await stateOf(world(), reminder)).toBe('claimed')
    expect((await world().store.load(id)).inspection.version).toBe(before.inspection.version)
  })

  it('is refused for more than one transaction holds', async () => {
    const many = Array.from({ length: 101 }, (_, number) => keyOf({ slot: `reminder-${number}` }))
    await given(world())
    await expect(world().ledger.claim(many, { at })).rejects.toThrow('takes 100 items')
  })
})

onEveryBackend('the digest', world => {
  it('is one a person and day, with whatever notices', async () => {
    await given(world(), { notices: [reminder, another] })
    expect(await world().ledger.claim([keyOf(reminder)], { at, digest })).toBe('claimed')
    expect(await world().ledger.claim([keyOf(another)], { at, digest })).toBe('taken')
    expect(await stateOf(world(), another)).toBe('due')
    expect(await world().ledger.claim([keyOf(another)], { at, digest: { ...digest, date: '2023-11-20' } })).toBe(
      'claimed',
    )
  })

  it('is known of each person who had it that day', async () => {
    await given(world(), { notices: [reminder] })
    await world().ledger.claim([keyOf(reminder)], { at, digest })
    const people = ['person-imaginary', 'person-unreal', 'person-imaginary']
    expect(await world().ledger.hadDigest(people, '2023-11-17')).toEqual(new Set(['person-imaginary']))
    expect(await world().ledger.hadDigest(people, '2023-11-18')).toEqual(new Set())
    expect(await world().ledger.hadDigest([], '2023-11-17')).toEqual(new Set())
  })
})

onEveryBackend('a claim that nobody settled', world => {
  it('is looked at again fifteen minutes later, and not before', async () => {
    await given(world(), { notices: [letter] })
    await world().ledger.claim([keyOf(letter)], { at })
    await expect.poll(() => dueSlots(world(), quarterLater)).toEqual(['claimed-notice letter'])
    expect(await dueSlots(world(), '2023-11-17T09:15:09Z')).toEqual([])
  })

  it('is taken over after fifteen minutes where the message must arrive, under the same reference', async () => {
    await given(world(), { notices: [letter] })
    await world().ledger.claim([keyOf(letter)], { at })
    expect(await world().ledger.reclaim([keyOf(letter)], { at: '2023-11-17T09:15:09Z' })).toBe('taken')
    expect(await world().ledger.reclaim([keyOf(letter)], { at: quarterLater })).toBe('claimed')
    expect(await noticeIn(world(), letter)).toEqual({ ...letter, state: 'claimed', claimedAt: quarterLater })
    expect(await world().ledger.reclaim([keyOf(letter)], { at: quarterLater })).toBe('taken')
  })

  it('is won by one of several who take it over', async () => {
    await given(world(), { notices: [letter] })
    await world().ledger.claim([keyOf(letter)], { at })
    const takers = [1, 2, 3].map(() => world().ledger.reclaim([keyOf(letter)], { at: quarterLater }))
    expect((await Promise.all(takers)).filter(one => one === 'claimed')).toHaveLength(1)
  })

  it('is never taken over where the message must not arrive twice', async () => {
    await given(world(), { notices: [reminder] })
    await world().ledger.claim([keyOf(reminder)], { at })
    expect(await world().ledger.reclaim([keyOf(reminder)], { at: '2023-12-01T09:00:00Z' })).toBe('taken')
  })

  it('is given up: it stays claimed and is not looked at any more', async () => {
    await given(world(), { notices: [reminder] })
    await world().ledger.claim([keyOf(reminder)], { at })
    await world().ledger.giveUp([keyOf(reminder)])
    expect(await stateOf(world(), reminder)).toBe('claimed')
    await expect.poll(() => dueSlots(world(), '2024-01-01T00:00:00Z')).toEqual([])
  })

  it('is not made by taking over what is only due', async () => {
    await given(world(), { notices: [letter] })
    expect(await world().ledger.reclaim([keyOf(letter)], { at: '2023-12-01T09:00:00Z' })).toBe('taken')
  })
})

onEveryBackend('a claimed notice', world => {
  it('is accepted with the message that it left in, and is due no more', async () => {
    await given(world(), { notices: [reminder] })
    await world().ledger.claim([keyOf(reminder)], { at })
    await world().ledger.accepted([keyOf(reminder)], accepted)
    expect(await noticeIn(world(), reminder)).toEqual({
      ...reminder,
      state: 'accepted',
      acceptedAt: accepted.at,
      messageId: 'message-1',
    })
    await expect.poll(() => dueSlots(world(), '2024-01-01T00:00:00Z')).toEqual([])
  })

  it('cannot be taken over any more once it was accepted', async () => {
    await given(world(), { notices: [letter] })
    await world().ledger.claim([keyOf(letter)], { at })
    await world().ledger.accepted([keyOf(letter)], accepted)
    expect(await world().ledger.reclaim([keyOf(letter)], { at: quarterLater })).toBe('taken')
  })

  it('is suppressed when there is nobody to send it to, as a due one is', async () => {
    await given(world(), { notices: [reminder, letter] })
    await world().ledger.claim([keyOf(letter)], { at })
    await world().ledger.suppressed([keyOf(reminder), keyOf(letter)], { at })
    expect(await noticeIn(world(), reminder)).toEqual({ ...reminder, state: 'suppressed', suppressedAt: at })
    expect(await noticeIn(world(), letter)).toEqual({ ...letter, state: 'suppressed', suppressedAt: at })
    await expect.poll(() => dueSlots(world(), '2024-01-01T00:00:00Z')).toEqual([])
  })
})

onEveryBackend('a notice in another state', world => {
  it('is not accepted before it was claimed', async () => {
    await given(world(), { notices: [reminder] })
    await world().ledger.accepted([keyOf(reminder)], accepted)
    await world().ledger.giveUp([keyOf(reminder)])
    expect(await noticeIn(world(), reminder)).toEqual(reminder)
    await expect.poll(() => dueSlots(world(), '2024-01-01T00:00:00Z')).toEqual(['notice reminder'])
  })

  it('is retired when it has nothing to say any more, and only while it is due', async () => {
    await given(world(), { notices: [reminder, another] })
    await world().ledger.claim([keyOf(another)], { at })
    await world().ledger.retired([keyOf(reminder), keyOf(another)], { at, why: 'answered' })
    expect(await noticeIn(world(), reminder)).toEqual({ ...reminder, state: 'retired', retiredAt: at, why: 'answered' })
    expect(await stateOf(world(), another)).toBe('claimed')
  })

  it('is not put off, suppressed or accepted once it was retired', async () => {
    await given(world(), { notices: [reminder] })
    await retire(world(), 'reminder')
    await world().ledger.postpone([keyOf(reminder)], '2023-11-20T09:00:00Z')
    await world().ledger.suppressed([keyOf(reminder)], { at })
    await world().ledger.accepted([keyOf(reminder)], accepted)
    expect(await noticeIn(world(), reminder)).toMatchObject({ state: 'retired', notBefore: reminder.notBefore })
    await expect.poll(() => dueSlots(world(), '2024-01-01T00:00:00Z')).toEqual([])
  })

  it('is not put off once it was claimed', async () => {
    await given(world(), { notices: [letter] })
    await world().ledger.claim([keyOf(letter)], { at })
    await world().ledger.postpone([keyOf(letter)], '2023-11-20T09:00:00Z')
    expect(await noticeIn(world(), letter)).toMatchObject({ state: 'claimed', notBefore: letter.notBefore })
    await expect.poll(() => dueSlots(world(), quarterLater)).toEqual(['claimed-notice letter'])
  })
})

onEveryBackend('a notice that is put off', world => {
  it('is due at its new time, and not before', async () => {
    await given(world(), { notices: [reminder] })
    await world().ledger.postpone([keyOf(reminder)], '2023-11-20T09:00:00Z')
    await expect.poll(() => dueSlots(world(), '2023-11-20T09:00:00Z')).toEqual(['notice reminder'])
    expect(await dueSlots(world(), '2023-11-20T08:59:59Z')).toEqual([])
    expect(await noticeIn(world(), reminder)).toEqual({ ...reminder, notBefore: '2023-11-20T09:00:00Z' })
  })
})

onEveryBackend('the record', world => {
  const askedOfLead = aNotice({ slot: 'asked', template: 'decision-asked', guarantee: 'at-least-once' })

  it('has of its notices those that a decision may need; the ledger has them all', async () => {
    await given(world(), { notices: [reminder, another, letter, askedOfLead] })
    await retire(world(), 'another')
    await world().ledger.claim([keyOf(letter)], { at })
    await world().ledger.claim([keyOf(askedOfLead)], { at })
    await world().ledger.accepted([keyOf(askedOfLead)], accepted)
    const { notices } = await world().store.load(id)
    expect(notices.map(one => `${one.slot} ${one.state}`)).toEqual(['asked accepted', 'letter claimed', 'reminder due'])
    expect(await world().store.notices(id)).toHaveLength(4)
  })
})

onEveryBackend('a claim that is given back', world => {
  it('leaves the notices and the digest as if nobody had claimed them', async () => {
    await given(world(), { notices: [reminder, another] })
    const keys = [reminder, another].map(one => ({ ...keyOf(one), notBefore: one.notBefore }))
    await world().ledger.claim(keys, { at, digest })
    await world().ledger.release(keys, digest)
    expect(await world().store.notices(id)).toEqual([another, reminder])
    await expect.poll(() => dueSlots(world(), reminder.notBefore)).toHaveLength(2)
    expect(await world().ledger.claim(keys, { at, digest })).toBe('claimed')
  })

  it('is nothing to a notice that was settled', async () => {
    await given(world(), { notices: [reminder] })
    await world().ledger.claim([keyOf(reminder)], { at })
    await world().ledger.accepted([keyOf(reminder)], accepted)
    await world().ledger.release([{ ...keyOf(reminder), notBefore: reminder.notBefore }])
    expect(await stateOf(world(), reminder)).toBe('accepted')
  })
})
