import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Person } from '../../functions/ports/directory/person.ts'
import { apiTable } from '../../portal/api/table.ts'
import { makeLink, revokeLink } from '../../portal/links/links.ts'
import { type APortal, aPortal, browsing, known } from './a-portal.ts'
import {
  anAdministrator,
  anInspector,
  aStranger,
  eastLothianCode,
  partnerOf,
  theChair,
  theCoordinator,
  theLead,
} from './kept-record.ts'
import { writesTo } from './kept-writes.ts'
import { inspectionId, requestNow, requestPath, returnsAsked } from './requests-record.ts'
import { aStarter, falkirkCode } from './starting.ts'

const origin = 'https://inspections.example'
const commands = `/inspections/${inspectionId}/commands`

/** A program of somebody. */
const aProgram = async ({ app, ports, clock }: APortal, person: Person) => {
  const key = await makeLink(ports.desk, person.id, 'program', ports.secret, clock.now())
  const authorization = `Bearer ${key}`
  const get = (path: string) => app.request(`${origin}/api${path}`, { headers: { authorization } })
  const post = (path: string, body: unknown, idempotencyKey: string | undefined = 'one') =>
    app.request(`${origin}/api${path}`, {
      method: 'POST',
      headers: {
        authorization,
        'content-type': 'application/json',
        ...(idempotencyKey === '' ? {} : { 'idempotency-key': idempotencyKey }),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  return { key, get, post }
}

const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
})

/** A problem as it is told, which is one of the standard's (RFC 9457). */
const problemOf = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  const told = problem.parse(await answer.json())
  expect(told.status).toBe(answer.status)
  return told
}

const handOver = (to: string) => ({ do: 'hand-over', request: 'R4', to })

const operation = z.object({
  summary: z.string().min(1),
  parameters: z.array(z.object({ name: z.string() })).default([]),
  requestBody: z.unknown().optional(),
  responses: z.record(z.string(), z.object({ content: z.record(z.string(), z.unknown()) })),
})
const document = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  servers: z.unknown(),
  security: z.unknown(),
  components: z.object({ securitySchemes: z.unknown() }),
})

describe('the description for programs', () => {
  const described = async () => {
    const { app } = aPortal()
    const answer = await app.request(`${origin}/api/openapi.json`)
    expect(answer.status).toBe(200)
    return document.parse(await answer.json())
  }

  it.each(apiTable.map(one => [one.method, one.path] as const))(
    'has %s %s, with what may go wrong',
    async (method, path) => {
      const { paths } = await described()
      const { responses, parameters, requestBody } = operation.parse(paths[path]?.[method])
      for (const status of ['401', '404', '422', ...(method === 'post' ? ['403', '409'] : [])])
        expect(Object.keys(responses[status]?.content ?? {})).toEqual(['application/problem+json'])
      const names = parameters.map(one => one.name)
      for (const [, name] of path.matchAll(/\{(\w+)\}/g)) expect(names).toContain(name)
      expect(names.includes('idempotency-key')).toBe(method === 'post')
      expect(requestBody !== undefined).toBe(method === 'post')
    },
  )

  it('has nothing that there is not, and says where it is and how to come in', async () => {
    const { paths, servers, security, components } = await described()
    const pairs = Object.entries(paths).flatMap(([path, one]) => Object.keys(one).map(how => `${how} ${path}`))
    expect(pairs.toSorted()).toEqual(apiTable.map(one => `${one.method} ${one.path}`).toSorted())
    expect(servers).toEqual([{ url: `${origin}/api` }])
    expect(security).toEqual([{ key: [] }])
    expect(components.securitySchemes).toEqual({ key: { type: 'http', scheme: 'bearer' } })
  })
})

describe('a program that reads', () => {
  it('is told of the inspections that its holder may see, and of no others', async () => {
    const portal = await returnsAsked()
    const list = async (person: Person) => {
      const { get } = await aProgram(portal, person)
      const found = z.array(z.object({ id: z.string() })).parse(await (await get('/inspections')).json())
      return found.map(one => one.id)
    }
    expect(await list(await anInspector(portal))).toEqual([inspectionId])
    expect(await list(await theChair(portal))).toEqual([inspectionId])
    expect(await list(await aStranger(portal))).toEqual([])
  })

  it('is given an inspection as its description says', async () => {
    const portal = await returnsAsked()
    const { get } = await aProgram(portal, await theChair(portal))
    for (const path of ['/inspections', '/requests', `/inspections/${inspectionId}`]) {
      const route = apiTable.find(
        one => one.method === 'get' && one.path === path.replace(inspectionId, '{inspection}'),
      )
      if (route?.method !== 'get') throw new Error(`${path} is not in the table`)
      const body: unknown = await (await get(path)).json()
      expect(route.answer.safeParse(body)).toMatchObject({ success: true })
    }
    const detail = await (await get(`/inspections/${inspectionId}`)).json()
    expect(detail).toMatchObject({
      requests: expect.arrayContaining([expect.objectContaining({ key: 'R4', state: 'open', waits: true })]),
    })
  })

  it('has its holder’s own deadlines', async () => {
    const portal = await returnsAsked()
    const keysOf = async (person: Person) => {
      const { get } = await aProgram(portal, person)
      const found = z.array(z.object({ request: z.string() })).parse(await (await get('/requests')).json())
      return found.map(one => one.request).toSorted()
    }
    expect(await keysOf(await theChair(portal))).toEqual(['R4', 'R5'])
    expect(await keysOf(await theLead(portal))).toEqual([])
  })

  it('is told the same of another partnership’s inspection as of none', async () => {
    const portal = await returnsAsked()
    const { get } = await aProgram(portal, await aStranger(portal))
    const theirs = await problemOf(await get(`/inspections/${inspectionId}`))
    const nobodys = await problemOf(await get('/inspections/glasgow-city-2031-01-07'))
    expect(theirs.status).toBe(404)
    expect({ ...theirs, instance: '' }).toEqual({ ...nobodys, instance: '' })
    expect(JSON.stringify(theirs).replace(inspectionId, '')).not.toMatch(/east|lothian/i)
  })

  it('is told so where there is no such route', async () => {
    const portal = await returnsAsked()
    const { get } = await aProgram(portal, await theChair(portal))
    expect((await problemOf(await get('/nothing'))).status).toBe(404)
  })
})

describe('a program that nobody knows', () => {
  const calls: readonly [string, RequestInit][] = [
    ['/api/requests', {}],
    [`/api${commands}`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }],
  ]
  it.each(calls)('is told how to come in, at %s', async (path, init) => {
    const portal = await returnsAsked()
    for (const authorization of [undefined, 'Bearer unknown', 'Basic eDp5']) {
      const headers = { ...init.headers, ...(authorization === undefined ? {} : { authorization }) }
      const answer = await portal.app.request(`${origin}${path}`, { ...init, headers })
      expect(answer.headers.get('www-authenticate')).toBe('Bearer')
      expect(await problemOf(answer)).toMatchObject({ status: 401, detail: expect.stringContaining('Bearer') })
    }
  })

  it('is one whose key was revoked, or whose holder was taken out of the directory', async () => {
    const portal = await returnsAsked()
    const { ports, clock } = portal
    const chair = await theChair(portal)
    const revoked = await aProgram(portal, chair)
    expect((await revoked.get('/requests')).status).toBe(200)
    await revokeLink(ports.desk, chair.id, 'program', clock.now())
    expect((await revoked.get('/requests')).status).toBe(401)
    const stranger = await aStranger(portal)
    const { get, post } = await aProgram(portal, stranger)
    const { access: _taken, ...without } = stranger
    await ports.directory.put(without)
    expect([(await get('/requests')).status, (await post(commands, {})).status]).toEqual([401, 401])
  })

  it('is any at the pages: keys are for programs', async () => {
    const portal = await returnsAsked()
    const { key } = await aProgram(portal, await theChair(portal))
    const headers = { authorization: `Bearer ${key}`, cookie: `__Host-session=${key}` }
    const page = await portal.app.request(`${origin}/requests`, { headers })
    expect(page.headers.get('location')).toBe('/sign-in?to=%2Frequests')
    const form = await portal.app.request(`${origin}${requestPath('R4')}/answer`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ comment: 'By a program', _csrf: key }),
    })
    expect(form.headers.get('location')).toMatch(/^\/sign-in\?/)
    expect((await requestNow(portal, 'R4')).state).toBe('open')
  })
})

describe('a writing of a program', () => {
  const aWriting = async () => {
    const portal = await returnsAsked()
    const colleague = await known(portal, 'Cora Colleague', partnerOf(eastLothianCode))
    const program = await aProgram(portal, await theChair(portal))
    const handed = async () =>
      (await portal.ports.store.events(inspectionId)).filter(one => one.what === 'request-handed-over')
    return { portal, colleague, handed, ...program }
  }

  it.each(['', 'x'.repeat(201), 'with a space'])(
    'needs a key by which a second sending is known, not %j',
    async key => {
      const { post, colleague, handed } = await aWriting()
      const told = await problemOf(await post(commands, handOver(colleague.id), key))
      expect(told.status).toBe(422)
      expect(told.detail).toContain('Idempotency-Key')
      expect(await handed()).toEqual([])
    },
  )

  it('is done once, however often it is sent', async () => {
    const { post, colleague, handed } = await aWriting()
    const both = [await post(commands, handOver(colleague.id)), await post(commands, handOver(colleague.id))]
    expect(both.map(one => one.status)).toEqual([200, 200])
    for (const one of both) expect(await one.json()).toEqual({ location: `/api/inspections/${inspectionId}` })
    expect(both[1]?.headers.get('location')).toBe(`/api/inspections/${inspectionId}`)
    expect(await handed()).toHaveLength(1)
  })

  it('is done once where it is sent twice at the same moment', async () => {
    const { post, colleague, handed } = await aWriting()
    const both = await Promise.all([post(commands, handOver(colleague.id)), post(commands, handOver(colleague.id))])
    expect(both.map(one => one.status).toSorted()).toEqual([200, 409])
    expect(await handed()).toHaveLength(1)
  })

  it('is not taken for another one that has the same key: neither is lost in silence', async () => {
    const { portal, post, colleague } = await aWriting()
    await post(commands, handOver(colleague.id))
    const other = await problemOf(await post(commands, { ...handOver(colleague.id), request: 'R5' }))
    expect(other.status).toBe(422)
    expect(other.detail).toContain('Idempotency-Key')
    expect((await requestNow(portal, 'R5')).person).not.toBe(colleague.id)
    const elsewhere = await post('/inspections/glasgow-city-2031-01-07/commands', handOver(colleague.id))
    expect(elsewhere.status).toBe(404)
  })

  it('that was refused may be sent again with the same key', async () => {
    const { portal, post, handed } = await aWriting()
    expect((await post(commands, handOver('cora-colleague-2'))).status).toBe(422)
    await portal.ports.directory.put({
      id: 'cora-colleague-2',
      name: 'Cora Colleague the Second',
      email: 'cora2@example.org',
      organisation: 'Invented Organisation',
      access: partnerOf(eastLothianCode),
    })
    expect((await post(commands, handOver('cora-colleague-2'))).status).toBe(200)
    expect(await handed()).toHaveLength(1)
  })

  it.each([
    ['no JSON', '{"do":', /./],
    ['no command', { do: 'make-tea' }, /do/],
    ['a command without its request', { do: 'accept' }, /request/],
    ['a date that is none', { do: 'ask-more-time', request: 'R4', until: 'soon', reason: 'Ill' }, /until/],
    ['a field that there is not', { do: 'accept', request: 'R4', colour: 'red' }, /colour/],
    [
      'a date that is not later',
      { do: 'ask-more-time', request: 'R4', until: '2023-11-16', reason: 'Ill' },
      /^until: /,
    ],
    ['somebody whom nobody knows', handOver('nobody'), /^to: /],
  ])('of %s is refused by the field, and changes nothing', async (_, body, says) => {
    const { portal, post } = await aWriting()
    const writes = writesTo(portal.ports)
    const told = await problemOf(await post(commands, body))
    expect(told.status).toBe(422)
    expect(told.detail).toMatch(says)
    expect(writes.filter(one => /commit|papers|directory/.test(one))).toEqual([])
  })

  it('brings nobody in who may not hold the role', async () => {
    const { portal, post, handed } = await aWriting()
    const told = await problemOf(await post(commands, handOver((await anInspector(portal)).id)))
    expect(told).toMatchObject({ status: 422, detail: expect.stringMatching(/^to: /) })
    expect(await handed()).toEqual([])
  })

  it('lets whoever it brings in see the inspection, as a page would', async () => {
    const { portal, post } = await aWriting()
    const stranger = await aStranger(portal)
    expect((await post(commands, handOver(stranger.id))).status).toBe(200)
    const { get } = await browsing(portal, stranger)
    expect((await get(requestPath('R4'))).status).toBe(200)
  })

  it('is given in its holder’s name, whatever it says', async () => {
    const { post, colleague, handed } = await aWriting()
    await post(commands, { ...handOver(colleague.id), by: 'person-coordinator' })
    expect((await handed()).map(one => one.by)).toEqual(['person-cpp-chair'])
  })

  it('makes no answer of which nothing is kept', async () => {
    const { portal, post } = await aWriting()
    const told = await problemOf(await post(commands, { do: 'submit', request: 'R4', reference: 'nothing' }))
    expect(told).toMatchObject({ status: 422, detail: expect.stringMatching(/^reference: /) })
    expect((await requestNow(portal, 'R4')).state).toBe('open')
    const asked = await post(commands, { do: 'ask-question', request: 'R4', reference: 'nothing' }, 'two')
    expect(asked.status).toBe(422)
  })

  it('needs the right to do it: otherwise there is no such thing', async () => {
    const { portal, colleague } = await aWriting()
    const waive = { do: 'waive', request: 'R4', reason: 'Not needed' }
    const forbidden: readonly [Person, unknown][] = [
      [await theChair(portal), waive],
      [await theCoordinator(portal), waive],
      [await anInspector(portal), { do: 'accept', request: 'R4' }],
      [await aStranger(portal), handOver(colleague.id)],
      [colleague, handOver('fern-fictional')],
      [await theChair(portal), { do: 'restart-relay' }],
      [await theLead(portal), { ...waive, request: 'R99' }],
    ]
    const before = await portal.ports.store.load(inspectionId)
    for (const [person, body] of forbidden) {
      const { post } = await aProgram(portal, person)
      expect([person.name, body, (await problemOf(await post(commands, body))).status]).toEqual([
        person.name,
        body,
        404,
      ])
    }
    expect(await portal.ports.store.load(inspectionId)).toEqual(before)
    const { post } = await aProgram(portal, await theLead(portal))
    expect((await post(commands, waive)).status).toBe(200)
    expect((await requestNow(portal, 'R4')).state).toBe('waived')
  })

  it('by the session of a browser needs its token, as a form does', async () => {
    const { portal, colleague, handed } = await aWriting()
    const { secret, session } = await browsing(portal, await theChair(portal))
    const send = (headers: Record<string, string>) =>
      portal.app.request(`${origin}/api${commands}`, {
        method: 'POST',
        headers: { cookie: `__Host-session=${secret}`, 'idempotency-key': 'one', ...headers },
        body: JSON.stringify(handOver(colleague.id)),
      })
    for (const headers of [{}, { 'x-csrf-token': 'forged' }, { authorization: 'Basic eDp5' }])
      expect((await problemOf(await send(headers))).status).toBe(403)
    expect(
      (await problemOf(await send({ origin: 'https://elsewhere.example', 'x-csrf-token': session.csrf }))).status,
    ).toBe(403)
    expect(await handed()).toEqual([])
    expect((await send({ 'x-csrf-token': session.csrf })).status).toBe(200)
  })

  it('of an expired session is told so, and kept as nobody’s draft', async () => {
    const { portal } = await aWriting()
    const { secret, session } = await browsing(portal, await theChair(portal))
    portal.clock.set(portal.clock.now().add({ minutes: 61 }).toString())
    const writes = writesTo(portal.ports)
    const answer = await portal.app.request(`${origin}/api${commands}`, {
      method: 'POST',
      headers: { cookie: `__Host-session=${secret}`, 'x-csrf-token': session.csrf, 'idempotency-key': 'one' },
      body: '{}',
    })
    expect((await problemOf(answer)).status).toBe(401)
    expect(writes).toEqual([])
  })
})

describe('a program that starts an inspection', () => {
  const aStart = (people: Readonly<Record<string, Person>>) => ({
    area: 'Falkirk',
    letterDate: '2025-11-11',
    allowProvisional: true,
    people: Object.fromEntries(Object.entries(people).map(([role, one]) => [role, one.id])),
  })

  it('starts it once, in its holder’s name, and is told where it is', async () => {
    const { portal, people, coordinator } = await aStarter()
    const { get, post } = await aProgram(portal, coordinator)
    const both = [await post('/inspections', aStart(people)), await post('/inspections', aStart(people))]
    expect(both.map(one => [one.status, one.headers.get('location')])).toEqual(
      Array(2).fill([200, '/api/inspections/falkirk-2025-11-11']),
    )
    expect((await get('/inspections/falkirk-2025-11-11')).status).toBe(200)
    const [first] = await portal.ports.store.events('falkirk-2025-11-11')
    expect(first?.by).toBe(coordinator.id)
    expect(await portal.ports.store.openInspectionsOf(falkirkCode)).toHaveLength(1)
  })

  it('gives nobody access: that is done in the directory', async () => {
    const { portal, people, coordinator } = await aStarter()
    const { post } = await aProgram(portal, coordinator)
    const intruder = { id: 'intruder', name: 'Ivo Intruder', email: 'ivo@example.org', organisation: 'Nowhere' }
    const lead = { ...intruder, access: { kind: 'staff', roles: ['administrator'] } }
    const given = { ...aStart(people), people: { ...aStart(people).people, 'inspection-lead': lead } }
    expect((await problemOf(await post('/inspections', given))).detail).toContain('people["inspection-lead"]')
    expect(await portal.ports.directory.get('intruder')).toBeUndefined()
  })

  it('moves dates in its holder’s name only', async () => {
    const { portal, people, coordinator } = await aStarter()
    const { post } = await aProgram(portal, coordinator)
    const pin = { date: '2025-12-01', reason: 'A holiday', by: 'somebody-else' }
    const forged = await problemOf(await post('/inspections', { ...aStart(people), pins: { R4: pin } }))
    expect(forged.detail).toContain('pins.R4')
  })

  it.each([
    [{ area: undefined }, /area/],
    [{ letterDate: '11 November' }, /letterDate/],
    [{ area: 'Atlantis' }, /Atlantis/],
    [{ people: { 'inspection-lead': 'nobody' } }, /^people: /],
    [{ people: { 'inspection-lead': 'some-cpp-chair' } }, /^people: /],
  ])('is refused %j by the field', async (wrong, says) => {
    const { portal, people, coordinator } = await aStarter()
    const { post } = await aProgram(portal, coordinator)
    const told = await problemOf(await post('/inspections', { ...aStart(people), ...wrong }))
    expect(told.status).toBe(422)
    expect(told.detail).toMatch(says)
    expect(await portal.ports.store.listOpen()).toEqual([])
  })

  it('needs the right to', async () => {
    const { portal, people } = await aStarter()
    const writes = writesTo(portal.ports)
    for (const person of [await theChair(portal), await anInspector(portal)]) {
      const { post } = await aProgram(portal, person)
      expect((await problemOf(await post('/inspections', aStart(people)))).status).toBe(404)
    }
    expect(writes.filter(one => one.startsWith('store'))).toEqual([])
    const { post } = await aProgram(portal, await anAdministrator(portal))
    expect((await post('/inspections', aStart(people))).status).toBe(200)
  })
})
