import { createHash } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, nextWorkingDay } from '../../../domain/calendars/working-days.ts'
import { delivered } from '../../../domain/decisions/delivered.ts'
import { overdueStep } from '../../../domain/decisions/overdue-step.ts'
import { reachRungs } from '../../../domain/decisions/reach-rungs.ts'
import { applied } from '../../../domain/inspection/applied.ts'
import type { Notice } from '../../../domain/inspection/notice.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { renderNotice } from '../../../domain/notices/render.ts'
import { deadline, londonDate, startOfDay } from '../../../domain/time/london.ts'
import { noteOutcome } from '../../../functions/mail-outcome/note-outcome.ts'
import { sendAgainTo } from '../../../functions/mail-outcome/send-again.ts'
import { sesEvent } from '../../../functions/mail-outcome/ses-event.ts'
import { askAboutSilence } from '../../../functions/mail-outcome/silence.ts'
import { undeliverableNow } from '../../../functions/ports/directory/person.ts'
import { sweep } from '../../../functions/sweep/sweep.ts'
import { anAsk, at, eastLothian, openedOnItsDay, requestIn } from '../../builders/play.ts'
import { suspended } from '../../builders/suspending.ts'
import { actIn, inMemory } from './in-memory.ts'

const place = { stage: 'moderation', step: 'factual-accuracy' } as const
/** Thursday before Easter, on which the draft goes to the partnership. */
const morning = at('2024-03-28T10:00:00Z')
const chair = 'person-cpp-chair'
const asking = (record: InspectionRecord): InspectionRecord => record

/** East Lothian's draft has just been sent for comments, by ports in memory. */
const draftSent = async (record = asking(openedOnItsDay(place))) => {
  const ports = inMemory()
  const { inspection, notices } = record
  await ports.store.create({
    ...record,
    notices: notices.filter(one => one.state === 'due'),
    retired: [],
    entries: [],
  })
  for (const id of new Set(Object.values(inspection.people)))
    await ports.directory.put({ id, name: `Person ${id}`, email: `${id}@old.example`, organisation: 'Invented' })
  ports.clock.set(morning.toString())
  const { id } = inspection
  const ledger = async (): Promise<readonly Notice[]> => ports.store.notices(id)
  const request = async () => requestIn(await ports.store.load(id), 'R19')
  const asked = async () => (await ledger()).filter(one => one.template === 'address-needed')
  const sweepAt = async (instant: string) => {
    ports.clock.set(instant)
    expect((await sweep(ports)).failures).toEqual([])
  }
  const messageOf = async (is: (one: Notice) => boolean): Promise<string> => {
    const sent = (await ledger()).find(one => 'messageId' in one && is(one))
    if (sent === undefined || !('messageId' in sent)) throw new Error('nothing like that was sent')
    return sent.messageId
  }
  await sweepAt(morning.toString())
  const tell = async (person: string, detail: object, when = morning.add({ seconds: 4 })) =>
    tellOf(await messageOf(one => one.to === person && one.about === 'R19'), detail, when)
  const tellOf = async (messageId: string, detail: object, when: Temporal.Instant) => {
    ports.clock.set(when.toString())
    const stamped = Object.fromEntries(
      Object.entries(detail).map(([name, value]) => [
        name,
        typeof value === 'object' ? { timestamp: when.toString(), ...value } : value,
      ]),
    )
    await noteOutcome(
      ports,
      sesEvent.parse({ detail: { ...stamped, mail: { messageId, timestamp: when.toString() } } }),
    )
  }
  return { ports, ledger, request, asked, sweepAt, tell, tellOf, messageOf, id }
}

const delivery = { eventType: 'Delivery', delivery: {} }
const bounce = { eventType: 'Bounce', bounce: { bounceType: 'Permanent' } }
const absence = { eventType: 'Bounce', bounce: { bounceType: 'Transient' } }
const complaint = { eventType: 'Complaint', complaint: {} }
const stateOf = async (of: { ledger: () => Promise<readonly Notice[]> }) =>
  (await of.ledger()).find(one => one.to === chair && one.template === 'request-opened')?.state

describe('a draft that is sent for comments', () => {
  it('has its time run from the day on which it was delivered', async () => {
    const draft = await draftSent()
    expect(await draft.request()).toMatchObject({ awaitsReceipt: true, due: '2024-04-12T16:00:00Z' })
    await draft.tell(chair, delivery, at('2024-04-03T09:00:00Z'))
    expect(await stateOf(draft)).toBe('delivered')
    const request = await draft.request()
    expect(request).toMatchObject({ due: '2024-04-17T16:00:00Z', generation: 2 })
    expect(request).not.toHaveProperty('awaitsReceipt')
    const events = await draft.ports.store.events(draft.id)
    expect(events.at(-1)).toMatchObject({ what: 'receipt-proven', about: 'R19' })
  })

  it('keeps its day when it was delivered at once, however often and late that is told', async () => {
    const draft = await draftSent()
    await draft.tell(chair, delivery)
    const { version } = (await draft.ports.store.load(draft.id)).inspection
    await draft.tell(chair, delivery, at('2024-04-03T09:00:00Z'))
    expect(await draft.request()).toMatchObject({ due: '2024-04-12T16:00:00Z', generation: 1 })
    expect((await draft.ports.store.load(draft.id)).inspection.version).toBe(version)
  })

  it('is not received by whoever gets a copy', async () => {
    const draft = await draftSent()
    await draft.tell('person-coordinator', delivery)
    expect(await draft.request()).toMatchObject({ awaitsReceipt: true })
  })

  it('reminds nobody, and no silence counts, as long as it may never have arrived', () => {
    const record = openedOnItsDay(place)
    const later = at('2024-04-12T16:00:01Z')
    expect(reachRungs(record, eastLothian, later)).toBeUndefined()
    const ask = anAsk({ ...place, executionStartedAt: morning })
    const first = overdueStep(record, ask, eastLothian, later)
    if (first === undefined) throw new Error('nobody was asked')
    const once = applied(record, first)
    expect(requestIn(once, 'R19')).toMatchObject({ state: 'overdue', awaitsReceipt: true })
    const again = overdueStep(once, ask, eastLothian, later.add({ hours: 24 * 14 }))
    expect(again?.requests).toMatchObject([{ state: 'overdue', timesAsked: 2 }])
  })

  it('is received while the inspection is suspended or stuck as well', async () => {
    const stuck = openedOnItsDay(place)
    const { relay: _none, ...inspection } =
      stuck.inspection.status === 'running' ? stuck.inspection : { ...stuck.inspection, relay: undefined }
    const died = { ...inspection, status: 'stuck', since: morning.toString(), why: 'It died' } as const
    const one = await draftSent({ ...stuck, inspection: died })
    await one.tell(chair, delivery)
    expect(await one.request()).not.toHaveProperty('awaitsReceipt')
    const other = await draftSent()
    const before = await other.ports.store.load(other.id)
    const change = suspended(before, morning)
    await other.ports.store.commit(before.inspection, { ...change, notices: [], retired: [], entries: [] })
    await other.tell(chair, delivery)
    expect(await other.request()).not.toHaveProperty('awaitsReceipt')
    expect(await other.request()).toHaveProperty('paused')
  })
})

describe('a message that comes back', () => {
  it('has the coordinator asked for another address once, and nothing more is sent to this one', async () => {
    const draft = await draftSent()
    await draft.tell(chair, bounce)
    await draft.tell(chair, bounce)
    expect(await stateOf(draft)).toBe('bounced')
    expect(await draft.asked()).toMatchObject([{ to: 'person-coordinator', about: 'R19' }])
    const person = await draft.ports.directory.get(chair)
    expect(person && undeliverableNow(person)).toMatchObject({ why: 'bounced', email: `${chair}@old.example` })
    expect(JSON.stringify([await draft.ledger(), await draft.ports.store.events(draft.id)])).not.toContain('@')
    const sentBefore = draft.ports.mail.sent.length
    const record = await draft.ports.store.load(draft.id)
    const letter = {
      ...(await draft.ledger())[0],
      state: 'due',
      slot: 'later',
      to: chair,
      notBefore: morning.toString(),
    }
    await draft.ports.store.commit(record.inspection, {
      ...{ inspection: record.inspection, steps: [], requests: [], retired: [], entries: [] },
      notices: [letter as never],
    })
    await draft.sweepAt('2024-03-28T10:30:00Z')
    expect((await draft.ledger()).find(one => one.slot === 'later')).toMatchObject({
      state: 'suppressed',
      why: 'undeliverable',
    })
    // The coordinator's question has left.
    expect(draft.ports.mail.sent.length).toBe(sentBefore + 1)
  })

  it('counts as not received, although a delivery was told before', async () => {
    const draft = await draftSent()
    await draft.tell(chair, delivery)
    await draft.tell(chair, bounce)
    expect(await stateOf(draft)).toBe('bounced')
    expect(await draft.request()).toMatchObject({ awaitsReceipt: true })
  })

  it('after its delivery is a note of absence, if it comes back this once only', async () => {
    const draft = await draftSent()
    await draft.tell(chair, delivery)
    await draft.tell(chair, absence)
    expect(await stateOf(draft)).toBe('delivered')
    expect(await draft.asked()).toEqual([])
  })

  it('this once does not stand against a delivery of which is told afterwards', async () => {
    const draft = await draftSent()
    await draft.tell(chair, absence)
    await draft.tell(chair, delivery, morning.add({ seconds: 9 }))
    expect(await stateOf(draft)).toBe('delivered')
    expect(await draft.request()).not.toHaveProperty('awaitsReceipt')
  })

  it('and is a reminder only leaves it as it is that the draft has arrived', async () => {
    const draft = await draftSent()
    await draft.tell(chair, delivery)
    await draft.sweepAt('2024-04-05T09:00:00Z')
    const isReminder = (one: Notice) => one.to === chair && one.about === 'R19' && one.guarantee === 'at-most-once'
    await draft.tellOf(await draft.messageOf(isReminder), absence, at('2024-04-05T09:00:05Z'))
    expect(await draft.request()).not.toHaveProperty('awaitsReceipt')
    expect((await draft.ledger()).find(isReminder)?.state).toBe('bounced')
  })

  it('does not count against what was sent again and arrived, however late it is told again', async () => {
    const draft = await draftSent()
    const first = await draft.messageOf(one => one.to === chair && one.about === 'R19')
    await draft.tellOf(first, bounce, morning.add({ seconds: 4 }))
    await draft.ports.directory.put({ id: chair, name: 'Person', email: 'chair@new.example', organisation: 'Invented' })
    await sendAgainTo(draft.ports, chair)
    await draft.sweepAt('2024-03-28T10:30:00Z')
    const again = await draft.messageOf(one => one.to === chair && one.slot.endsWith('#again'))
    await draft.tellOf(again, delivery, at('2024-03-28T10:30:05Z'))
    await draft.tellOf(first, bounce, at('2024-03-28T11:00:00Z'))
    expect(await draft.request()).not.toHaveProperty('awaitsReceipt')
  })

  it('has that noted on each of its notices, also on one whose settling was cut off', async () => {
    const draft = await draftSent()
    const messageId = await draft.messageOf(one => one.to === chair && one.about === 'R19')
    const sent = draft.ports.table.messages.get(messageId)
    const record = draft.ports.table.records.get(draft.id)
    const opened = (await draft.ledger()).find(one => one.to === chair && one.about === 'R19')
    if (sent === undefined || record === undefined || opened?.state !== 'accepted') throw new Error('it was sent')
    const { acceptedAt, messageId: _none, ...kept } = opened
    const reminder = { ...kept, state: 'claimed', claimedAt: acceptedAt, slot: 'cut-off' } as const
    record.notices.set('cut-off', { ...reminder, guarantee: 'at-most-once' })
    const keys = [...sent.keys, { inspectionId: draft.id, slot: 'cut-off' }]
    draft.ports.table.messages.set(messageId, { ...sent, keys })
    await draft.tellOf(messageId, bounce, morning.add({ seconds: 5 }))
    expect((await draft.ledger()).find(one => one.slot === 'cut-off')).toMatchObject({ state: 'bounced', messageId })
    expect(await stateOf(draft)).toBe('bounced')
    expect(await draft.asked()).toHaveLength(1)
  })

  it('from an address of before says nothing against the one of now', async () => {
    const draft = await draftSent()
    const person = await draft.ports.directory.get(chair)
    if (person === undefined) throw new Error('the chair is known')
    await draft.ports.directory.put({ ...person, email: 'chair@new.example' })
    await draft.tell(chair, bounce)
    const after = await draft.ports.directory.get(chair)
    expect(after && undeliverableNow(after)).toBeUndefined()
  })

  it('is sent again once there is another address, if it still matters', async () => {
    const draft = await draftSent()
    await draft.tell(chair, bounce)
    await draft.ports.directory.put({ id: chair, name: 'Person', email: 'chair@new.example', organisation: 'Invented' })
    await sendAgainTo(draft.ports, chair)
    await sendAgainTo(draft.ports, chair)
    await draft.sweepAt('2024-03-28T10:30:00Z')
    expect(draft.ports.mail.sent.filter(one => one.to === 'chair@new.example')).toHaveLength(1)
    const again = (await draft.ledger()).filter(one => one.slot.endsWith('#again') && one.to === chair)
    expect(again).toMatchObject([{ template: 'request-opened', state: 'accepted' }])
  })

  it('of the coordinator has the lead asked', async () => {
    const draft = await draftSent()
    await draft.tell('person-coordinator', bounce)
    expect(await draft.asked()).toMatchObject([{ to: 'person-inspection-lead' }])
  })

  it('because its address is on the mail service’s own list of the suppressed was never sent, and never received', async () => {
    const draft = await draftSent()
    await draft.tell(chair, {
      ...complaint,
      complaint: { complaintFeedbackType: null, complaintSubType: 'OnAccountSuppressionList' },
    })
    expect(await stateOf(draft)).toBe('bounced')
    expect(await draft.request()).toMatchObject({ awaitsReceipt: true })
    const person = await draft.ports.directory.get(chair)
    expect(person && undeliverableNow(person)).toMatchObject({ why: 'bounced' })
    expect(await draft.asked()).toHaveLength(1)
  })

  it('because it is unwanted has arrived, and is the last to go there', async () => {
    const draft = await draftSent()
    await draft.tell(chair, complaint)
    expect(await stateOf(draft)).toBe('complained')
    expect(await draft.request()).not.toHaveProperty('awaitsReceipt')
    expect(await draft.asked()).toHaveLength(1)
  })
})

describe('what cannot be said while an inspection is suspended', () => {
  const by = 'person-service-manager'
  const standing = async (draft: Awaited<ReturnType<typeof draftSent>>) => {
    draft.ports.clock.set('2024-03-28T12:00:00Z')
    await actIn(draft.ports, draft.id, { do: 'suspend', reason: 'x', reviewOn: '2024-06-03', by })
  }
  const goingOn = async (draft: Awaited<ReturnType<typeof draftSent>>) => {
    draft.ports.clock.set('2024-04-09T10:00:00Z')
    await actIn(draft.ports, draft.id, { do: 'resume', reason: 'x', by, allowProvisional: true })
    await draft.sweepAt('2024-04-09T10:05:00Z')
  }
  const sentTo = ({ ports }: Awaited<ReturnType<typeof draftSent>>, to: string) =>
    ports.mail.sent.filter(one => one.to === to)

  it('is sent to the corrected address when it goes on, and no sooner', async () => {
    const draft = await draftSent()
    await draft.tell(chair, bounce)
    await standing(draft)
    await draft.ports.directory.put({ id: chair, name: 'Person', email: 'chair@new.example', organisation: 'Invented' })
    await sendAgainTo(draft.ports, chair)
    await draft.sweepAt('2024-03-28T13:00:00Z')
    expect(sentTo(draft, 'chair@new.example').map(one => one.subject)).toEqual([
      'Joint inspection of East Lothian: suspended',
    ])
    await goingOn(draft)
    const again = await draft.messageOf(one => one.slot.endsWith('#again') && one.to === chair)
    await draft.tellOf(again, delivery, at('2024-04-09T10:06:00Z'))
    expect(await draft.request()).not.toHaveProperty('awaitsReceipt')
  })

  it('is asked when it goes on: a message came back meanwhile', async () => {
    const draft = await draftSent()
    await standing(draft)
    await draft.tell(chair, absence, at('2024-03-28T12:05:00Z'))
    expect(await draft.asked()).toMatchObject([{ state: 'held', to: 'person-coordinator' }])
    await goingOn(draft)
    expect(await draft.asked()).toMatchObject([{ state: 'accepted' }])
  })

  it('is asked of whoever was handed the request meanwhile, when it goes on', async () => {
    const draft = await draftSent()
    await standing(draft)
    const to = 'person-coordinator'
    await actIn(draft.ports, draft.id, { do: 'hand-over', request: 'R19', to, by: chair })
    await goingOn(draft)
    const message = await draft.messageOf(
      one => one.to === to && one.about === 'R19' && one.rung === 'opened' && one.notBefore > '2024-04-09',
    )
    await draft.tellOf(message, delivery, at('2024-04-09T10:06:00Z'))
    expect(await draft.request()).not.toHaveProperty('awaitsReceipt')
  })
})

describe('an ordinary request whose message came back', () => {
  const returns = { stage: 'data-collection', step: 'returns' } as const
  const record = openedOnItsDay(returns)
  const opened = record.requests.find(one => one.key === 'R5')
  if (opened?.state !== 'open') throw new Error('R5 is open')
  const unreached = applied(record, {
    ...{ inspection: record.inspection, steps: [], notices: [], retired: [], entries: [] },
    requests: [{ ...opened, unreached: true }],
  })
  const lastRung = at(opened.rungs.at(-1)?.at ?? '')

  it('calls nobody late who was not told, and says so to the lead who has to decide', () => {
    const rungs = (of: InspectionRecord) =>
      reachRungs({ ...of, requests: of.requests.filter(one => one.key === 'R5') }, eastLothian, lastRung)?.entries.map(
        one => one.detail?.rung,
      )
    const all = rungs(record) ?? []
    const some = rungs(unreached) ?? []
    expect(some).toEqual(opened.rungs.filter(one => one.at <= opened.due).map(one => one.rung))
    expect(some.length).toBeLessThan(all.length)
    const { longStop: _early, ...asked } = opened
    const late = { ...unreached, requests: [{ ...asked, unreached: true as const, longStop: opened.due }] }
    const ask = anAsk({ ...returns, executionStartedAt: at(opened.openedAt) })
    const change = overdueStep(late, ask, eastLothian, at(opened.due))
    const [notice] = change?.notices ?? []
    if (change === undefined || notice === undefined) throw new Error('nobody was asked')
    const given = { notice, record: applied(late, change), footprint: eastLothian.footprint }
    expect(renderNotice(given, 'https://example.org').text).toContain('never arrived')
  })

  it('gives five working days to whoever is told late, and none less to whoever had more', () => {
    const asking = { about: 'R5', to: opened.person, rung: 'opened', template: 'request-opened' } as const
    const told = (instant: string) =>
      delivered(unreached, { notices: [{ ...asking, acceptedAt: instant }], at: instant }, eastLothian, at(instant))
        ?.requests[0]
    const day = londonDate(at(opened.due))
    expect(told(opened.openedAt)).toMatchObject({ due: opened.due, generation: 1 })
    expect(told(opened.openedAt)).not.toHaveProperty('unreached')
    const late = told(opened.due)
    expect(late?.due).toBe(deadline(addWorkingDays(eastLothian.calendar, day, 5)).toString())
  })
})

describe('an event about a message', () => {
  it('that is sooner than the message is tried again for a quarter of an hour, and then forgotten', async () => {
    const { ports } = await draftSent()
    const told = { messageId: 'of-somebody-else', what: 'delivered', at: morning.toString(), isForGood: false } as const
    await expect(noteOutcome(ports, told)).rejects.toThrow(/Nothing is known yet/)
    ports.clock.set(morning.add({ minutes: 16 }).toString())
    await expect(noteOutcome(ports, told)).resolves.toBeUndefined()
  })

  it('that does not come for a day has the coordinator asked in the night, once', async () => {
    const draft = await draftSent()
    draft.ports.clock.set('2024-03-29T03:30:00Z')
    expect(await askAboutSilence(draft.ports)).toEqual({ people: 0, failures: [] })
    draft.ports.clock.set('2024-03-30T03:30:00Z')
    await askAboutSilence(draft.ports)
    await askAboutSilence(draft.ports)
    const asked = await draft.asked()
    expect(asked.filter(one => one.slot.includes(chair))).toHaveLength(1)
  })

  it('that does not come is asked about with the address that was written to, not the one of now', async () => {
    const draft = await draftSent()
    await draft.ports.directory.put({ id: chair, name: 'Person', email: 'chair@new.example', organisation: 'Invented' })
    draft.ports.clock.set('2024-03-30T03:30:00Z')
    await askAboutSilence(draft.ports)
    const digest = createHash('sha256').update(`${chair}@old.example`).digest('hex').slice(0, 12)
    expect((await draft.asked()).map(one => one.slot)).toContain(`address#${chair}#${digest}#silent#person-coordinator`)
  })

  it('after which the asking was cut off has the coordinator asked in the night', async () => {
    const draft = await draftSent()
    const messageId = await draft.messageOf(one => one.to === chair && one.about === 'R19')
    await draft.ports.ledger.outcome({ messageId, what: 'bounced', at: '2024-03-28T10:00:09Z', isForGood: false })
    draft.ports.clock.set('2024-03-29T03:30:00Z')
    await askAboutSilence(draft.ports)
    expect(await draft.asked()).toMatchObject([{ to: 'person-coordinator', about: 'R19' }])
  })

  it('that a message came back once more on another day has the coordinator asked once more', async () => {
    const draft = await draftSent()
    await draft.tell(chair, absence)
    const record = await draft.ports.store.load(draft.id)
    const asking = (await draft.ledger()).find(one => one.to === chair && one.about === 'R19')
    if (asking?.state !== 'bounced') throw new Error('it came back')
    const { bouncedAt: _at, acceptedAt: _sent, messageId: _id, ...kept } = asking
    await draft.ports.store.commit(record.inspection, {
      ...{ inspection: record.inspection, steps: [], requests: [], retired: [], entries: [] },
      notices: [{ ...kept, state: 'due', slot: 'once-more', notBefore: '2024-04-03T09:00:00Z' }],
    })
    await draft.sweepAt('2024-04-03T09:00:00Z')
    await draft.tellOf(await draft.messageOf(one => one.slot === 'once-more'), absence, at('2024-04-03T09:01:00Z'))
    expect(await draft.asked()).toHaveLength(2)
    const events = await draft.ports.store.events(draft.id)
    expect(events.filter(one => one.what === 'message-undelivered')).toHaveLength(2)
  })
})

describe('a sweep that was missed for three days', () => {
  it('sends each due notice once, in one message a person, in working hours', async () => {
    const ports = inMemory()
    const record = openedOnItsDay({ stage: 'data-collection', step: 'returns' })
    await ports.store.create({ ...record, notices: [], retired: [], entries: [] })
    for (const id of new Set(Object.values(record.inspection.people)))
      await ports.directory.put({ id, name: `Person ${id}`, email: `${id}@example.org`, organisation: 'Invented' })
    // From the evening of the first reminder's day nothing is swept for three days, and then until an evening.
    const first = record.requests.flatMap(one => ('rungs' in one ? one.rungs : [])).map(one => one.at)
    const evening = Temporal.Instant.from(first.toSorted()[0] ?? '').add({ hours: 72 + 12 })
    ports.clock.set(evening.toString())
    expect((await sweep(ports)).failures).toEqual([])
    expect(ports.mail.sent).toEqual([])
    const reached = (await ports.store.notices(record.inspection.id)).map(one => one.slot)
    expect(reached.length).toBeGreaterThan(1)
    const morningAfter = nextWorkingDay(eastLothian.calendar, londonDate(evening).add({ days: 1 }))
    for (const minutes of [60, 75, 600]) {
      ports.clock.set(startOfDay(morningAfter).add({ minutes }).toString())
      expect((await sweep(ports)).failures).toEqual([])
    }
    const ledger = await ports.store.notices(record.inspection.id)
    for (const slot of reached) expect(ledger.find(one => one.slot === slot)?.state).toBe('accepted')
    const perPerson = Map.groupBy(ports.mail.sent, one => one.to)
    for (const sent of perPerson.values()) expect(sent).toHaveLength(1)
  })
})
