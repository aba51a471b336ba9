import { expect, it } from 'vitest'
import { makeLink } from '../../portal/links/links.ts'
import { saveDraft } from '../../portal/session/drafts.ts'
import { browsing } from './a-portal.ts'
import { anAdministrator, theChair, theCoordinator, theLead } from './kept-record.ts'
import { writesTo } from './kept-writes.ts'
import { addFile, inspectionId, keptFile, placeOf, requestPath, returnsAsked } from './requests-record.ts'

/** East Lothian with something behind every kind of link: an answer, files, a question, a draft, a calendar. */
const aBusyInspection = async () => {
  const portal = await returnsAsked()
  const { ports, clock } = portal
  const chair = await theChair(portal)
  const partner = await browsing(portal, chair)
  const kept = await addFile(portal, partner, 'R4', keptFile)
  const sent = await partner.post(`${requestPath('R4')}/answer`, { comment: 'All of it', _key: 'one' })
  const expected = await addFile(portal, partner, 'R5')
  await partner.post(`${requestPath('R5')}/question`, { text: 'Which year?', _key: 'two' })
  await saveDraft(ports.desk, chair.id, `${requestPath('R5')}/answer`, { comment: 'Half of it' }, clock.now())
  const [question] = await ports.papers.questions(inspectionId)
  const [notice] = await ports.store.notices(inspectionId)
  const secret = await makeLink(ports.desk, chair.id, 'calendar', ports.secret, clock.now())
  const named: Readonly<Record<string, readonly string[]>> = {
    inspection: [inspectionId],
    request: ['R4', 'R5'],
    upload: [kept, expected],
    reference: [placeOf(sent)?.split(/[/?]/).at(4) ?? ''],
    question: [question?.id ?? ''],
    slot: [encodeURIComponent(notice?.slot ?? '')],
    role: ['cpp-chair', 'inspection-lead'],
    person: [chair.id],
    date: ['R5'],
    to: ['2023-12-13'],
    footprint: ['C-1'],
    'who{staff|partner}': ['staff', 'partner'],
    'file{[A-Za-z0-9_-]+\\.ics}': [`${secret}.ics`],
    file: ['own.000000000000.css'],
  }
  const people = [chair, await theCoordinator(portal), await theLead(portal), await anAdministrator(portal)]
  return { portal, named, people }
}

/** What is there for people who have not signed in. */
const isForEverybody = /^\/(assets|feeds|sign-in)\//

/** Every address that a route stands for, where each name in it may be one of several things. */
const addresses = (path: string, named: Readonly<Record<string, readonly string[]>>): readonly string[] => {
  const [whole, name] = /:(\w+(?:\{[^}]*\})?)/.exec(path) ?? []
  if (whole === undefined || name === undefined) return [path]
  const things = named[name]
  if (things === undefined) throw new Error(`Say what ${whole} of ${path} stands for`)
  return things.flatMap(one => addresses(path.replace(whole, one), named))
}

it('a scanner of mail that opens every link twice, with whatever a form would send, changes nothing', async () => {
  const { portal, named, people } = await aBusyInspection()
  const { app, clock, ports } = portal
  const routes = app.routes.filter(one => one.method === 'GET').map(one => one.path)
  const found = new Set<string>()
  const visitors = await Promise.all(people.map(one => browsing(portal, one)))
  const nobody = async (path: string) => app.request(`https://inspections.example${path}`)
  const before = JSON.stringify([
    await ports.store.load(inspectionId),
    await ports.store.events(inspectionId),
    await ports.store.notices(inspectionId),
    await ports.directory.list(),
    await ports.papers.uploads(inspectionId),
  ])
  const writes = writesTo(ports)
  const tail =
    'done=sent&do=make-calendar&_do=save&decision=accept&add=file&_csrf=x&area=S12000014&letterDate=2026-08-25'
  for (const [round, query] of ['', `?${tail}`].entries()) {
    clock.set(
      clock
        .now()
        .add({ minutes: 6 * round })
        .toString(),
    )
    for (const [route, path] of routes.flatMap(one => addresses(one, named).map(path => [one, path] as const)))
      for (const visit of [nobody, ...visitors.map(one => one.get)]) {
        const { status } = await visit(`${path}${query}`)
        if (status < 400 && (visit !== nobody || isForEverybody.test(path))) found.add(route)
        expect([path, status]).toSatisfy(() => status < 500)
      }
  }
  // When a session was last seen, and what a sign-in that somebody begins must know when it comes back.
  const inHand = /^desk\.(put|remove) \{"drawer":"(SESSION|ATTEMPT)#/
  expect(writes.filter(one => !inHand.test(one))).toEqual([])
  expect(writes.some(one => one.includes('SESSION#'))).toBe(true)
  const after = JSON.stringify([
    await ports.store.load(inspectionId),
    await ports.store.events(inspectionId),
    await ports.store.notices(inspectionId),
    await ports.directory.list(),
    await ports.papers.uploads(inspectionId),
  ])
  expect(after).toBe(before)
  // The links lead somewhere: a scan of pages that are not there would prove nothing. What runs cannot be started again, only a
  // service manager cancels, and nobody comes back from a sign-in that was not begun.
  const notThere = routes.filter(one => !found.has(one))
  expect(routes.length).toBeGreaterThan(45)
  const one = '/inspections/:inspection'
  const forManagers = ['/many/outcome', '/many/resume', '/many/suspend']
  expect(notThere.toSorted()).toEqual([`${one}/changes/cancel`, `${one}/restart`, ...forManagers, '/sign-in/back'])
})
