import { expect, it } from 'vitest'
import { sendAgainTo } from '../../../functions/mail-outcome/send-again.ts'
import { askAboutSilence } from '../../../functions/mail-outcome/silence.ts'
import { sweep } from '../../../functions/sweep/sweep.ts'
import { askFirstStep, inMemory, startedIn } from './in-memory.ts'

/** East Lothian's inspection with its letters sent, and before it on every list one that cannot be read. */
const besideASickOne = async () => {
  const ports = inMemory()
  const id = await startedIn(ports)
  await askFirstStep(ports, id)
  await sweep(ports)
  const { store } = ports
  const listOpen = async () => {
    const open = await store.listOpen()
    return [...open.map(one => ({ ...one, id: 'sick' })), ...open]
  }
  const notices = (given: string) =>
    given === 'sick' ? Promise.reject(new TypeError('no ledger')) : store.notices(given)
  const load = (given: string) => (given === 'sick' ? Promise.reject(new TypeError('no plan')) : store.load(given))
  return { id, ports: { ...ports, store: { ...store, listOpen, notices, load } } }
}

it('an inspection that cannot be read keeps nobody else’s silence from being asked about in the night', async () => {
  const { id, ports } = await besideASickOne()
  ports.clock.set('2023-11-02T03:30:00Z')
  const { people, failures } = await askAboutSilence(ports)
  expect(people).toBeGreaterThan(0)
  expect(failures).toHaveLength(1)
  expect((await ports.store.notices(id)).some(one => one.template === 'address-needed')).toBe(true)
})

it('an inspection that cannot be read keeps nothing of another from being sent again, and is told of', async () => {
  const { id, ports } = await besideASickOne()
  const [letter] = (await ports.store.notices(id)).filter(
    one => one.to === 'person-cpp-chair' && one.state === 'accepted',
  )
  if (letter?.state !== 'accepted') throw new Error('the letter has left')
  await ports.ledger.outcome({
    messageId: letter.messageId,
    what: 'bounced',
    at: '2023-10-31T09:01:00Z',
    isForGood: true,
  })
  await expect(sendAgainTo(ports, 'person-cpp-chair')).rejects.toThrow('no plan')
  expect((await ports.store.notices(id)).some(one => one.slot.endsWith('#again'))).toBe(true)
})
