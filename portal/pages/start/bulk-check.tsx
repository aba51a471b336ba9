import type { Banner } from '../../design/banner.tsx'
import { Actions, Button, ButtonLink } from '../../design/button.tsx'
import { Checkboxes } from '../../design/checkboxes.tsx'
import { Form } from '../../design/form.tsx'
import { capital, count } from '../../design/words.ts'
import type { PortalContext, SignedIn } from '../../http/context.ts'
import { fieldsOf, type Problem } from '../../http/form.ts'
import type { ComponentProps } from '../../page/component-props.ts'
import { show } from '../../page/show.tsx'
import { namesOf } from '../../reading/names.ts'
import { doneBefore, once } from '../../session/once.ts'
import { keptSheet } from '../../start/bulk/kept-sheet.ts'
import { type BulkPlan, type BulkRow, planRows } from '../../start/bulk/plan-rows.ts'
import { startRows } from '../../start/bulk/start-rows.ts'
import { clashesAround } from '../../start/clashes.ts'
import { bulkStarter } from './bulk.tsx'
import { BulkRows, troubleInWords } from './bulk-rows.tsx'

const path = '/start/bulk/check'

/** Every row of the sheet before it starts, and afterwards which have started. */
export const bulkCheckPage = async (c: PortalContext) => {
  const me = bulkStarter(c)
  const plan = await planKept(c, me)
  return plan === undefined ? c.redirect('/start/bulk', 303) : checkPage(c, me, plan, [])
}

const planKept = async (c: PortalContext, me: SignedIn): Promise<BulkPlan | undefined> => {
  const sheet = await keptSheet(c.var.ports, me, c.var.now)
  return sheet === undefined ? undefined : planRows(c.var.ports, me, sheet)
}

/** Starts every row that has not started yet; none if one of them is wrong. Sent again, it goes on where it stopped. */
export const startBulk = async (c: PortalContext) => {
  const me = bulkStarter(c)
  const { ports, now } = c.var
  const fields = await fieldsOf(c)
  const sending = { personId: me.person.id, key: `${path} ${fields._key ?? ports.secret()}`, now }
  // A double click is answered with what the first one did.
  const before = await doneBefore(ports.desk, sending, ports.wait)
  if (before !== undefined) return c.redirect(before === 'busy' ? path : before.result, 303)
  const plan = await planKept(c, me)
  if (plan === undefined) return c.redirect('/start/bulk', 303)
  if (plan.troubles.length > 0) return checkPage(c, me, plan, [])
  if (plan.rows.some(isProvisional) && fields.provisional !== 'yes') return checkPage(c, me, plan, [notAgreed])
  const done = await once(ports.desk, sending, async () =>
    (await startRows(ports, plan.rows)) === 'all' ? path : `${path}?stopped=1`,
  )
  return c.redirect(done === 'busy' ? path : done.result, 303)
}

const notAgreed: Problem = { field: 'provisional', says: 'Say that these inspections start all the same' }

const isProvisional = (one: BulkRow): boolean => one.kind === 'ready' && one.provisional

const checkPage = async (c: PortalContext, me: SignedIn, plan: BulkPlan, refused: readonly Problem[]) => {
  const { ports, now } = c.var
  const { rows, troubles } = plan
  const ready = rows.flatMap(one => (one.kind === 'ready' ? [one.planned] : []))
  const open = await ports.store.listOpen()
  const everybody = [...open, ...ready.map(({ change }) => change.inspection)].flatMap(one => Object.values(one.people))
  const nameOf = await namesOf(ports.directory, everybody)
  const clashes = clashesAround(ready, { open, calendars: ports.calendars, nameOf, now })
  const problems = [...refused, ...troubles.map(one => ({ field: '', says: troubleInWords(one) }))]
  const notice = noticeOf(c, rows)
  return show(
    c,
    {
      title: ready.length === 0 && troubles.length === 0 ? 'The inspections have started' : 'Check before you start',
      back: { text: 'The sheet', href: '/start/bulk?again=1' },
      width: 'wide',
      problems,
      ...(problems.length > 0 && c.req.method === 'POST' ? { status: 422 } : {}),
      ...(notice === undefined ? {} : { notice }),
    },
    <>
      <BulkRows rows={rows} clashes={clashes} nameOf={nameOf} />
      {troubles.length > 0 && <ButtonLink href="/start/bulk?again=1">Correct the sheet</ButtonLink>}
      {troubles.length === 0 && ready.length > 0 && (
        <StartForm c={c} me={me} rows={rows} howMany={ready.length} problems={refused} />
      )}
    </>,
  )
}

interface StartFormProps {
  readonly c: PortalContext
  readonly me: SignedIn
  readonly rows: readonly BulkRow[]
  readonly howMany: number
  readonly problems: readonly Problem[]
}

const StartForm = ({ c, me, rows, howMany, problems }: StartFormProps) => (
  <Form csrf={me.session.csrf} onceKey={c.var.ports.secret()} action={path}>
    {rows.some(isProvisional) && (
      <Checkboxes
        form={{ values: {}, problems }}
        name="provisional"
        label="Some dates rest on school calendars that are not final"
        options={[{ value: 'yes', text: 'Start all the same; these dates say that they are provisional' }]}
      />
    )}
    <p>The letters leave at once where the letter date is today or over, and else on its morning.</p>
    <Actions>
      <Button>Start {count(howMany, 'inspection')}</Button>
    </Actions>
  </Form>
)

/** What a start that was just tried has to say; it follows from how the rows stand, whatever the address says. */
const noticeOf = (c: PortalContext, rows: readonly BulkRow[]): ComponentProps<typeof Banner> | undefined => {
  const started = rows.filter(one => one.kind === 'started').length
  if (started === 0) return undefined
  if (started === rows.length)
    return {
      title: `${capital(count(started, 'inspection'))} started; the letters leave on their days`,
      tone: 'success',
    }
  if (c.req.query('stopped') === undefined) return undefined
  return {
    title: `${capital(count(started, 'inspection'))} started, ${rows.length - started} not yet`,
    tone: 'warning',
    body: 'The service did not answer in time. Press the button again: it goes on where it stopped, and starts nothing twice.',
  }
}
