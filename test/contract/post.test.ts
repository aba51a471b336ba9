import { expect, it } from 'vitest'
import { defaultLibrary } from '../../domain/calendars/library.ts'
import { Failure } from '../../domain/failure.ts'
import { alwaysOf, type Inspection } from '../../domain/inspection/inspection.ts'
import type { DueNotice, Notice } from '../../domain/inspection/notice.ts'
import { createSetClock } from '../../functions/ports/clock/memory.ts'
import type { DueThing } from '../../functions/ports/inspection-store/due-thing.ts'
import { memoryMail } from '../../functions/ports/mail/memory.ts'
import type { Mail } from '../../functions/ports/mail/port.ts'
import { memoryRelays } from '../../functions/ports/relays/memory.ts'
import { type Posted, post } from '../../functions/sweep/post.ts'
import type { World } from './backend.ts'
import { aChange, aNewRecord, aNotice, aRequest, given, id } from './building.ts'
import { onEveryBackend } from './on-every-backend.ts'

/** A Friday; the Monday after it is a working day in East Lothian. */
const friday = '2023-11-17T10:00:00Z'
const quarterLater = '2023-11-17T10:15:00Z'
const monday = '2023-11-20T09:00:00Z'

const reminder = (overrides: Partial<DueNotice> = {}) => aNotice(overrides)
const letter = (overrides: Partial<DueNotice> = {}) =>
  aNotice({ slot: 'letter', template: 'request-opened', guarantee: 'at-least-once', ...overrides })

const failing = (error: Error): Mail => ({ send: () => Promise.reject(error) })
const throttled = failing(new Failure('MailThrottled', 'too fast'))
const refused = failing(new Failure('MailRefused', 'sending is paused'))
const cutOff = failing(new Error('socket hang up'))

/** A post over a table in which these notices are due to a person whom the directory knows. */
const aPost = async (world: World, ...notices: DueNotice[]) => {
  const { store, ledger, directory, switches } = world
  const asked = [aRequest(), aRequest({ key: 'R4', template: 'R4', person: 'person-unreal' })]
  await given(world, { requests: asked, notices })
  for (const [person, name] of [
    ['person-imaginary', 'Imogen Imaginary'],
    ['person-unreal', 'Una Unreal'],
  ] as const)
    await directory.put({ id: person, name, email: `${person}@council.example`, organisation: 'East Lothian Council' })
  const mail = memoryMail()
  const relays = memoryRelays()
  const run = async (at: string, way: Mail = mail, things?: readonly DueThing[]): Promise<Posted> => {
    const ports = {
      store,
      ledger,
      directory,
      switches,
      relays,
      clock: createSetClock(at),
      calendars: defaultLibrary,
      mail: way,
    }
    const sender = { from: 'from@inspectorate.example', portalUrl: 'https://portal.example' }
    return post({ ...ports, ...sender }, things ?? (await store.listDue(at, 100)))
  }
  return { sent: mail.sent, run }
}

/** The record with its inspection as it is given. */
const become = async ({ store }: World, inspection: Inspection): Promise<void> => {
  const record = await store.load(id)
  await store.commit(record.inspection, aChange(record, { inspection }))
}

const statesIn = async ({ store }: World): Promise<string[]> =>
  (await store.notices(id)).map((one: Notice) => `${one.slot} ${one.state}`)

onEveryBackend('the post', world => {
  it('hands a due notice over, and settles it under the message’s id', async () => {
    const { run, sent } = await aPost(world(), letter())
    expect(await run(friday)).toMatchObject({ sent: 1, failures: [], oldestDueNoticeMinutes: 60 })
    expect(sent).toMatchObject([
      { to: 'person-imaginary@council.example', tags: { inspection: id, person: 'person-imaginary' } },
    ])
    expect(await world().store.notices(id)).toMatchObject([
      { state: 'accepted', messageId: 'message-1', acceptedAt: friday },
    ])
    expect(await run(quarterLater)).toMatchObject({ sent: 0, failures: [] })
    expect(sent).toHaveLength(1)
  })

  it('does not send what was retired after the list was read', async () => {
    const { run, sent } = await aPost(world(), letter())
    const listed = await world().store.listDue(friday, 100)
    const before = await world().store.load(id)
    await world().store.commit(before.inspection, aChange(before, { retired: [{ slot: 'letter', why: 'answered' }] }))
    expect(await run(friday, undefined, listed)).toMatchObject({ sent: 0, failures: [] })
    expect(sent).toEqual([])
    expect(await statesIn(world())).toEqual(['letter retired'])
  })

  it('sends one message when two sweeps meet', async () => {
    const { run, sent } = await aPost(world(), letter({ slot: 'a' }), reminder({ slot: 'b' }))
    await Promise.all([run(friday), run(friday)])
    expect(sent).toHaveLength(1)
  })

  it.each([
    ['before nine', '2023-11-17T08:59:00Z', '2023-11-17T09:00:00Z'],
    ['after five', '2023-11-17T17:00:00Z', monday],
    ['on a Saturday', '2023-11-18T10:00:00Z', monday],
  ])('keeps what is due %s until the next working morning', async (_when, at, morning) => {
    const { run, sent } = await aPost(world(), letter({ notBefore: '2023-11-17T08:00:00Z' }))
    await run(at)
    expect(sent).toEqual([])
    expect(await world().store.notices(id)).toMatchObject([{ state: 'due', notBefore: morning }])
    await run(morning)
    expect(sent).toHaveLength(1)
  })

  it('puts one person’s notices of all inspections into one message, but what must go alone', async () => {
    const { run, sent } = await aPost(
      world(),
      ...[reminder({ slot: 'a' }), letter({ slot: 'b' }), letter({ slot: 'c', alone: true })],
      reminder({ slot: 'd', to: 'person-unreal' }),
    )
    await world().store.create(
      aNewRecord({ requests: [aRequest()], notices: [reminder({ slot: 'e' })] }, { id: 'another' }),
    )
    expect(await run(friday)).toMatchObject({ sent: 3 })
    expect(sent.map(one => `${one.to} ${one.tags.notices}`).sort()).toEqual([
      'person-imaginary@council.example 1',
      'person-imaginary@council.example 3',
      'person-unreal@council.example 1',
    ])
  })

  it('keeps what a suspended inspection may not say until it may, and reminds nobody', async () => {
    const told = letter({ slot: 'told', template: 'inspection-suspended' })
    const { run, sent } = await aPost(world(), reminder({ slot: 'a' }), letter({ slot: 'b' }), told)
    const { inspection } = await world().store.load(id)
    const given = { since: friday, why: 'The round stops', by: 'person-service-manager', reviewOn: '2024-03-01' }
    await become(world(), { ...alwaysOf(inspection), status: 'suspended', ...given })
    expect(await run(friday)).toMatchObject({ sent: 1, failures: [] })
    expect(sent.map(one => one.subject)).toEqual(['Joint inspection of East Lothian: suspended'])
    expect(await statesIn(world())).toEqual(['a retired', 'b due', 'told accepted'])
    await run(monday)
    expect(sent).toHaveLength(1)
    await become(world(), inspection)
    await run('2023-11-21T09:00:00Z')
    expect(await statesIn(world())).toEqual(['a retired', 'b accepted', 'told accepted'])
  })

  it('never says of a cancelled inspection what was due before, also if nobody knows whether it left', async () => {
    const told = letter({ slot: 'told', template: 'inspection-cancelled' })
    const draft = letter({ slot: 'draft', template: 'letter-to-draft', alone: true })
    const { run, sent } = await aPost(world(), reminder({ slot: 'a' }), draft, letter({ slot: 'claimed' }), told)
    await world().ledger.claim([{ inspectionId: id, slot: 'claimed' }], { at: friday })
    const { inspection } = await world().store.load(id)
    const given = { cancelledAt: friday, why: 'Merged', by: 'person-service-manager' }
    await become(world(), { ...alwaysOf(inspection), status: 'cancelled', ...given })
    for (const at of [friday, quarterLater, monday]) expect(await run(at)).toMatchObject({ failures: [] })
    expect(sent.map(one => one.subject)).toEqual(['Joint inspection of East Lothian: cancelled'])
    expect(await statesIn(world())).toEqual(['a retired', 'claimed claimed', 'draft retired', 'told accepted'])
    expect(await world().store.listDue(monday, 100)).not.toContainEqual(expect.objectContaining({ key: 'claimed' }))
  })

  it('keeps a second reminder of the day for the next morning, but not a letter', async () => {
    const { run, sent } = await aPost(
      world(),
      ...[reminder({ slot: 'a' }), reminder({ slot: 'b', notBefore: quarterLater })],
      letter({ notBefore: quarterLater }),
    )
    await run(friday)
    await run(quarterLater)
    expect(await statesIn(world())).toEqual(['a accepted', 'b due', 'letter accepted'])
    expect(sent).toHaveLength(2)
    await run(monday)
    expect(sent).toHaveLength(3)
  })

  it('suppresses what goes to somebody the directory does not know', async () => {
    const { run, sent } = await aPost(world(), letter({ to: 'person-unknown' }))
    await run(friday)
    expect(await statesIn(world())).toEqual([
      // Somebody is asked for an address: there is none.
      expect.stringMatching(/^address#person-unknown#.*#no-address#person-coordinator due$/),
      'letter suppressed',
    ])
    expect(sent).toEqual([])
  })
})

onEveryBackend('the post, after a sending that failed', world => {
  it('sends a letter again after fifteen minutes, under the same reference', async () => {
    const { run, sent } = await aPost(world(), letter({ reference: 'the-reference' }))
    expect(await run(friday, cutOff)).toMatchObject({ sent: 0, failures: [{ message: 'socket hang up' }] })
    await run('2023-11-17T10:14:00Z')
    expect(sent).toEqual([])
    await run(quarterLater)
    expect(sent).toHaveLength(1)
    expect(sent[0]?.text).toContain('the-reference')
    expect(await statesIn(world())).toEqual(['letter accepted'])
  })

  it('gives a reminder up that may have left, and looks at it no more', async () => {
    const { run, sent } = await aPost(world(), reminder({ slot: 'a' }))
    await run(friday, cutOff)
    await run(quarterLater)
    await run(monday)
    expect(sent).toEqual([])
    expect(await statesIn(world())).toEqual(['a claimed'])
    await expect
      .poll(async () => (await world().store.listDue(monday, 100)).filter(one => one.kind === 'claimed-notice'))
      .toEqual([])
  })

  it('keeps a reminder due that the service refused: it certainly has not left', async () => {
    const { run, sent } = await aPost(world(), reminder({ slot: 'a' }))
    expect(await run(friday, refused)).toMatchObject({ sent: 0, failures: [{ name: 'MailRefused' }] })
    expect(await statesIn(world())).toEqual(['a due'])
    expect(await run('2023-11-17T10:05:00Z')).toMatchObject({ sent: 1 })
    expect(sent).toHaveLength(1)
  })

  it('sends a digest on the same day that the service asked to be sent later', async () => {
    const { run, sent } = await aPost(world(), reminder({ slot: 'a' }), letter({ slot: 'b' }))
    expect(await run(friday, throttled)).toMatchObject({ sent: 0, failures: [{ name: 'MailThrottled' }] })
    expect(await statesIn(world())).toEqual(['a due', 'b due'])
    expect(await run('2023-11-17T10:05:00Z')).toMatchObject({ sent: 1, oldestDueNoticeMinutes: 65 })
    expect(sent).toMatchObject([{ tags: { notices: '2' } }])
  })

  it('sends what goes to others all the same', async () => {
    const { run, sent } = await aPost(world(), letter({ slot: 'a' }), letter({ slot: 'b', to: 'person-unreal' }))
    let first = true
    const mail = memoryMail()
    const once: Mail = {
      send: message => {
        const way = first ? cutOff : mail
        first = false
        return way.send(message)
      },
    }
    expect(await run(friday, once)).toMatchObject({ sent: 1, failures: [{ message: 'socket hang up' }] })
    expect(mail.sent).toHaveLength(1)
    expect(sent).toEqual([])
  })

  it('keeps the notices of a record that cannot be read, and sends those of others', async () => {
    const { run, sent } = await aPost(world(), letter())
    const odd = aNewRecord({ notices: [letter({ to: 'person-unreal' })] }, { id: 'odd' })
    await world().store.create({ ...odd, inspection: { ...odd.inspection, footprint: { key: 'Z', version: 9 } } })
    expect(await run(friday)).toMatchObject({ sent: 1, failures: [{ name: 'FootprintUnknown' }] })
    expect(sent).toMatchObject([{ to: 'person-imaginary@council.example' }])
    expect(await world().store.notices('odd')).toMatchObject([{ state: 'due' }])
  })

  const switchTo = (mode: 'all' | 'team' | 'none') =>
    world().switches.setMail({ mode, by: 'person-a', at: friday, why: 'A trial' })

  it('sends nothing while it is switched off, and everything once that is over', async () => {
    const { run, sent } = await aPost(world(), letter())
    await switchTo('none')
    expect(await run(friday)).toMatchObject({ sent: 0, failures: [] })
    expect(await statesIn(world())).toEqual(['letter due'])
    await switchTo('all')
    expect(await run(quarterLater)).toMatchObject({ sent: 1 })
    expect(sent).toHaveLength(1)
  })

  it('stops between two messages when it is switched off', async () => {
    const other = letter({ slot: 'other', to: 'person-unreal' })
    const { run } = await aPost(world(), letter(), other)
    let messages = 0
    const way: Mail = {
      send: async () => {
        messages += 1
        await switchTo('none')
        return { messageId: `message-${messages}` }
      },
    }
    expect(await run(friday, way)).toMatchObject({ sent: 1, failures: [] })
    expect((await statesIn(world())).toSorted()).toEqual(['letter accepted', 'other due'])
  })

  it('writes in a trial to the team only', async () => {
    const { run, sent } = await aPost(world(), letter(), letter({ slot: 'team', to: 'person-unreal' }))
    const staff = await world().directory.get('person-unreal')
    if (staff !== undefined)
      await world().directory.put({ ...staff, access: { kind: 'staff', roles: ['coordinator'] } })
    await switchTo('team')
    expect(await run(friday)).toMatchObject({ sent: 1, failures: [] })
    expect(sent.map(one => one.to)).toEqual(['person-unreal@council.example'])
    expect(await world().store.notices(id)).toMatchObject([
      { state: 'suppressed', why: 'trial' },
      { state: 'accepted' },
    ])
  })

  it('writes to no address from which messages came back, and has the coordinator asked for another', async () => {
    const { run, sent } = await aPost(world(), letter())
    const mark = { email: 'person-imaginary@council.example', since: friday, why: 'bounced' } as const
    await world().directory.markUndeliverable('person-imaginary', mark)
    expect(await run(friday)).toMatchObject({ sent: 0, failures: [] })
    expect(sent).toEqual([])
    const ledger = await world().store.notices(id)
    expect(ledger.find(one => one.slot === 'letter')).toMatchObject({ state: 'suppressed', why: 'undeliverable' })
    expect(ledger.filter(one => one.template === 'address-needed')).toHaveLength(1)
  })
})
