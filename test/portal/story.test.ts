import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { defaultLibrary } from '../../domain/calendars/library.ts'
import { settingOf } from '../../domain/decisions/setting.ts'
import { admitted } from '../../domain/rights/admitted.ts'
import { roleNames } from '../../domain/roles/roles.ts'
import { dynamoDbDirectory } from '../../functions/ports/directory/dynamodb.ts'
import { dynamoDbInspectionStore } from '../../functions/ports/inspection-store/dynamodb.ts'
import { invoke } from '../../local/rehearsal/invoking.ts'
import { castOf } from '../../local/rehearsal/people/cast.ts'
import { type People, simulatePeople } from '../../local/rehearsal/people/simulate.ts'
import { type LocalSystem, startLocalSystem } from '../../local/start/local-system.ts'
import { idOf, seededStaff } from '../../local/start/seed/people.ts'
import { presentMs, seededInspections } from '../../local/start/seed/story.ts'
import { describeInBrowser, type NewPage } from './browser.ts'

const example = seededInspections().find(one => one.area === 'Falkirk')
if (example === undefined) throw new Error('Falkirk is among the examples')
const cast = castOf(example, idOf)
const id = 'falkirk-2026-11-24'
const page = `/inspections/${id}`
/** What people do in the browser; everything else is done by the example's people. */
const byHand = ['R5', 'R20']

let local: LocalSystem
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'joint-inspections-'))
  local = await startLocalSystem({
    port: 0,
    folder,
    reset: true,
    say: () => undefined,
    story: {
      beginsMs: presentMs,
      presentMs,
      play: async ({ table }) => {
        const directory = dynamoDbDirectory(table)
        for (const one of seededStaff) await directory.put(one)
        for (const role of roleNames) {
          const one = cast.atStart[role]
          const access = admitted(undefined, role, 'S12000014')
          if (one !== undefined && access !== undefined) await directory.put({ ...one, access })
        }
      },
    },
  })
  await local.ready
})

afterAll(async () => {
  await local?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const load = () => dynamoDbInspectionStore(local.record).load(id)

/** The others of the inspection, who do what the example says. */
const others = async (): Promise<People> => {
  const { inspection } = await load()
  return simulatePeople({
    clock: local.clock,
    example,
    cast,
    silent: new Set(),
    setting: settingOf(inspection, defaultLibrary),
    load,
    act: async answer => {
      const { command } = answer
      if ('request' in command && byHand.includes(command.request)) return
      await invoke(local.system, 'act', { inspectionId: id, ...answer })
    },
  })
}

let read = 0
/** Lets time pass, event by event, until something is so. */
const until = async (people: People, isSo: () => boolean | Promise<boolean>): Promise<void> => {
  for (let step = 0; step < 5000; step++) {
    const messages = local.system.mailbox.messages()
    for (const { to } of messages.slice(read)) for (const email of to) people.onMail(email)
    read = messages.length
    if (await isSo()) return
    const next = local.clock.next()
    if (next === undefined) break
    await local.clock.jumpTo(next)
  }
  throw new Error('it never came to that')
}

const mailed = (email: string, subject: RegExp) => () =>
  local.system.mailbox.messages().some(one => one.to.includes(email) && subject.test(one.subject))

const signIn = async (newPage: NewPage, who: 'staff' | 'partner', email: string): Promise<Page> => {
  const person = await newPage({ javaScriptEnabled: false, baseURL: local.url })
  await person.goto(`/sign-in/${who}`)
  await person.click(`button[value="${email}"]`)
  return person
}

/** Opens the newest e-mail to somebody, and follows its link. */
const followLink = async (person: Page, email: string, subject: string): Promise<void> => {
  await person.goto(`/mailbox?to=${encodeURIComponent(email)}`)
  await person.click(`a:has-text("${subject}")`)
  await person.click(`.letter a`)
}

const heading = (person: Page) => person.textContent('h1')

describeInBrowser('one inspection, from its start to its end, in the browser', newPage => {
  it('is started, asked, answered late, returned, sent again, accepted, published, followed up and closed', async () => {
    const coordinator = await signIn(newPage, 'staff', 'ewan.figment@example.org')
    await coordinator.goto('/start')
    await coordinator.selectOption('select[name=area]', 'falkirk')
    for (const [box, value] of [
      ['day', '24'],
      ['month', '11'],
      ['year', '2026'],
    ] as const)
      await coordinator.fill(`input[name=letterDate-${box}]`, value)
    await coordinator.click('text=Continue')
    for (const role of roleNames) {
      const one = cast.atStart[role]
      if (one !== undefined) await coordinator.selectOption(`select[name=person-${role}]`, one.id)
    }
    await coordinator.click('text=Continue')
    expect(await heading(coordinator)).toBe('The plan for Falkirk')
    expect(await coordinator.textContent('main')).toContain('Quality and Consistency Panel')
    const provisional = coordinator.locator('input[name=provisional]')
    if ((await provisional.count()) > 0) await provisional.check()
    await coordinator.dblclick('text=Start the inspection')
    await coordinator.waitForURL(`**${page}*`).catch(async () => {
      throw new Error((await coordinator.textContent('main'))?.slice(0, 600))
    })
    expect(await coordinator.textContent('main')).toContain('The inspection has started')

    const people = await others()
    await until(people, mailed('grant.fabrication@example.org', /notification letter/))
    const gregor = 'gregor.tallstory@example.org'
    await until(people, mailed(gregor, /Pre-inspection return is late/))

    // The link of the reminder leads through the sign-in to the request.
    const partner = await newPage({ javaScriptEnabled: false, baseURL: local.url })
    await followLink(partner, gregor, 'Pre-inspection return is late')
    await partner.click('text=Sign in as a partner')
    await partner.click(`button[value="${gregor}"]`)
    expect(await heading(partner)).toContain('Pre-inspection return')
    expect(await partner.textContent('main')).toContain('Please send it now')
    await partner.click('main >> text="Answer"')
    await partner.click('text=Send the answer')
    expect(await partner.textContent('[role=alert]')).toContain('Write an answer, or add a file')
    await partner.fill('textarea[name=comment]', 'The return is in the shared folder.')
    await partner.dblclick('text=Send the answer')
    await partner.waitForURL('**/receipts/**')
    expect(await heading(partner)).toBe('Your answer has been sent')

    await until(people, mailed('ewan.figment@example.org', /Pre-inspection return has arrived/))
    await coordinator.goto(`${page}/requests/R5`)
    if (coordinator.url().includes('sign-in')) {
      await coordinator.click('text=Sign in as staff')
      await coordinator.click('button[value="ewan.figment@example.org"]')
    }
    await coordinator.click('text=Check the answer')
    await coordinator.check('input[value=return]')
    await coordinator.fill('textarea[name=reason]', 'The part of the NHS board is missing.')
    await coordinator.click('text=Save the decision')
    expect(await coordinator.textContent('main')).toContain('Returned')

    await until(people, mailed(gregor, /needs a correction/))
    const again = await signIn(newPage, 'partner', gregor)
    await again.goto(`${page}/requests/R5`)
    expect(await again.textContent('main')).toContain('The part of the NHS board is missing.')
    await again.goto(`${page}/requests/R5/answer`)
    await again.fill('textarea[name=comment]', 'The part of the NHS board is there now.')
    await again.click('text=Send the answer')
    const checker = await signIn(newPage, 'staff', 'ewan.figment@example.org')
    await checker.goto(`${page}/requests/R5/check`)
    await checker.check('input[value=accept]')
    await checker.click('text=Save the decision')
    expect(await checker.textContent('main')).toContain('Accepted')

    // Months go by; the others do their part until the report is out and the action plan is asked for.
    await until(people, async () => (await load()).requests.some(one => one.key === 'R20' && one.state === 'open'))
    const { inspection, requests } = await load()
    expect(inspection.publishedOn).toBeDefined()
    const asked = requests.find(one => one.key === 'R20')
    const holder = [...cast.byRole.values()].find(one => one.id === asked?.person)
    const planner = await signIn(newPage, 'partner', holder?.email ?? '')
    await planner.goto('/requests')
    await planner.click('a:has-text("R20")')
    await planner.click('main >> text="Answer"')
    await planner.fill('textarea[name=comment]', 'Our action plan, with an owner and a date for every area.')
    await planner.click('text=Send the answer')
    expect(await heading(planner)).toBe('Your answer has been sent')
    const follower = await signIn(newPage, 'staff', 'kirsty.imaginary@example.org')
    await follower.goto(`${page}/requests/R20`)
    const check = follower.locator('text=Check the answer')
    if ((await check.count()) > 0) {
      await check.click()
      await follower.check('input[value=accept]')
      await follower.click('text=Save the decision')
    }

    await until(people, async () => (await load()).inspection.status === 'closed')
    const manager = await signIn(newPage, 'staff', 'ailsa.daydream@example.org')
    await manager.goto(page)
    expect(await manager.textContent('header')).toBeTruthy()
    expect(await manager.textContent('main')).toContain('Closed')
    await manager.goto('/board')
    expect(await manager.textContent('main')).toContain('No inspection fits these filters')
  })
})
