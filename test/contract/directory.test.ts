import { describe, expect, it, vi } from 'vitest'
import { type Person, person } from '../../functions/ports/directory/person.ts'
import { onEveryBackend } from './on-every-backend.ts'

const aPerson = (overrides: Partial<Person> = {}): Person => ({
  id: 'person-imaginary',
  name: 'Imogen Imaginary',
  email: 'imogen.imaginary@council.example',
  organisation: 'East Lothian Council',
  ...overrides,
})

onEveryBackend('the directory', world => {
  it('knows a person by id, with and without a title', async () => {
    const titled = aPerson({
      id: 'person-unreal',
      email: 'una.unreal@council.example',
      name: 'Una Unreal',
      title: 'Head of Children’s Services',
    })
    await world().directory.put(aPerson())
    await world().directory.put(titled)
    expect(await world().directory.get('person-imaginary')).toEqual(aPerson())
    expect(await world().directory.get('person-unreal')).toEqual(titled)
  })

  it('knows nobody else', async () => {
    expect(await world().directory.get('person-unknown')).toBeUndefined()
  })

  it('has the newest entry of a person whole: a title that was left out is gone', async () => {
    await world().directory.put(aPerson({ title: 'Depute' }))
    await world().directory.put(aPerson({ email: 'i.imaginary@council.example' }))
    expect(await world().directory.get('person-imaginary')).toEqual(aPerson({ email: 'i.imaginary@council.example' }))
  })

  it('finds many at once: each once, the unknown left out', async () => {
    const everybody = Array.from({ length: 120 }, (_, number) =>
      aPerson({ id: `person-${number}`, email: `number-${number}@council.example` }),
    )
    for (const one of everybody) await world().directory.put(one)
    const ids = [...everybody.map(one => one.id), 'person-0', 'person-unknown']
    const found = await world().directory.getMany(ids)
    expect(found).toEqual(new Map(everybody.map(one => [one.id, one])))
    expect(await world().directory.getMany([])).toEqual(new Map())
  })

  it('knows whose an address is, whatever its case', async () => {
    await world().directory.put(aPerson())
    expect(await world().directory.byEmail('Imogen.IMAGINARY@council.example ')).toEqual(aPerson())
    expect(await world().directory.byEmail('nobody@council.example')).toBeUndefined()
  })

  it('refuses an address that somebody else has, and changes nothing then', async () => {
    await world().directory.put(aPerson())
    const other = aPerson({ id: 'person-unreal', email: 'una.unreal@council.example' })
    await world().directory.put(other)
    const taking = world().directory.put({ ...other, email: 'IMOGEN.imaginary@council.example' })
    await expect(taking).rejects.toMatchObject({ name: 'EmailTaken', details: { holder: 'person-imaginary' } })
    expect(await world().directory.get('person-unreal')).toEqual(other)
    expect(await world().directory.byEmail('imogen.imaginary@council.example')).toEqual(aPerson())
  })

  it('frees an address that its holder gives up', async () => {
    await world().directory.put(aPerson())
    await world().directory.put(aPerson({ email: 'new.address@council.example' }))
    await world().directory.put(aPerson({ id: 'person-unreal' }))
    expect((await world().directory.byEmail('imogen.imaginary@council.example'))?.id).toBe('person-unreal')
    expect((await world().directory.byEmail('new.address@council.example'))?.id).toBe('person-imaginary')
  })

  it('keeps the mark of an address that messages came back from, whoever saves the entry, until there is another address', async () => {
    const { email, id } = aPerson()
    const mark = { email: email.toUpperCase(), since: '2026-11-23T09:00:00Z', why: 'bounced' } as const
    await world().directory.put(aPerson())
    await world().directory.markUndeliverable(id, mark)
    await world().directory.put(aPerson({ phone: '01620 000000' }))
    expect(await world().directory.get(id)).toEqual(aPerson({ phone: '01620 000000', undeliverable: mark }))
    await world().directory.put(aPerson({ email: 'new.address@council.example' }))
    await world().directory.put(aPerson())
    expect(await world().directory.get(id)).toEqual(aPerson())
  })

  it('takes a mark away where somebody knows that the address is right, and only there', async () => {
    const { email, id } = aPerson()
    await world().directory.put(aPerson())
    await world().directory.markUndeliverable(id, { email, since: '2026-11-23T09:00:00Z', why: 'complained' })
    await world().directory.clearUndeliverable(id)
    expect(await world().directory.get(id)).toEqual(aPerson())
    await world().directory.clearUndeliverable(id)
    await world().directory.clearUndeliverable('nobody')
    expect(await world().directory.get('nobody')).toBeUndefined()
  })

  it('lists everybody by organisation and name', async () => {
    const named = (id: string, organisation: string, name: string) =>
      aPerson({ id, organisation, name, email: `${id}@council.example` })
    await world().directory.put(named('three', 'Police Scotland', 'Ada Example'))
    await world().directory.put(named('one', 'Falkirk Council', 'Bea Example'))
    await world().directory.put(named('two', 'Falkirk Council', 'Cat Example'))
    await vi.waitFor(async () =>
      expect((await world().directory.list()).map(one => one.id)).toEqual(['one', 'two', 'three']),
    )
  })
})

describe('an entry of the directory', () => {
  it.each(['imogen.imaginary@council.example', 'Imogen Imaginary', '', 'x'.repeat(65)])(
    'is refused under the id “%s”, which could not be printed on a message’s tag',
    id => {
      expect(person.safeParse(aPerson({ id })).success).toBe(false)
      expect(person.safeParse(aPerson()).success).toBe(true)
    },
  )
})
