import { expect, it } from 'vitest'
import { browsing } from './a-portal.ts'
import { eastLothian, lettersOut, theCoordinator } from './kept-record.ts'

it('an inspection whose automatic part stopped says so, and the coordinator starts it again', async () => {
  const portal = await lettersOut()
  const id = eastLothian.replace('/inspections/', '')
  const record = await portal.ports.store.load(id)
  if (record.inspection.status !== 'running') throw new Error('it runs')
  const { relay: _relay, ...rest } = record.inspection
  const stuck = { ...rest, status: 'stuck', since: '2023-11-06T09:00:00Z', why: 'it died three times' } as const
  await portal.ports.store.commit(record.inspection, {
    inspection: stuck,
    steps: [],
    requests: [],
    notices: [],
    retired: [],
    entries: [],
  })
  const page = eastLothian
  const browser = await browsing(portal, await theCoordinator(portal))
  expect(await (await browser.get(page)).text()).toContain('Start the automatic part again')
  const sent = await browser.post(`${page}/restart`, { _key: 'once' })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `${page}?done=restarted`])
  expect((await portal.ports.store.load(id)).inspection.status).toBe('running')
  // Once it runs there is nothing to start.
  expect((await browser.get(`${page}/restart`)).status).toBe(404)
})
