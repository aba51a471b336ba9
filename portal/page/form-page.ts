import type { Child } from 'hono/jsx'
import type * as z from 'zod'
import { isFailure } from '../../domain/failure.ts'
import type { Filled } from '../design/filled.ts'
import type { PortalContext, SignedIn } from '../http/context.ts'
import { check, fieldsOf, type Problem, problemOf, typedIn } from '../http/form.ts'
import { signedIn } from '../http/signed-in.ts'
import { dropDraft, type Fields, findDraft, saveDraft } from '../session/drafts.ts'
import { doneBefore, once } from '../session/once.ts'
import { changedNotice, markOf } from './changed-meanwhile.ts'
import { exampleDay } from './example-day.ts'
import { show } from './show.tsx'

/** What every form carries without being seen. */
export interface Hidden {
  readonly csrf: string
  readonly onceKey: string
  /** The digest of what the page shows of a change before it is made. */
  readonly shown?: string
}

/** A form that somebody has before him or her. */
export interface OpenedForm<Value> {
  readonly title: string
  readonly caption?: string
  readonly width?: 'wide'
  /** The page to go back to. */
  readonly back: string
  readonly body: (form: Filled, hidden: Hidden) => Child
  /** What is in the fields before anybody typed. */
  readonly begins?: Fields
  /** What the page shows of a change before it is made: sent after any of it is otherwise, nothing is done and it is shown anew. */
  readonly shows?: unknown
  /** Does what the form asks for. Yields the page that shows it. Errors: refusals, shown on the form. */
  readonly carryOut: (value: Value, me: SignedIn) => Promise<string>
}

/** What stands in place of a form that came too late: why, and what was typed, which is kept. */
export interface TooLate {
  readonly title: string
  readonly caption?: string
  readonly back: string
  readonly body: (typed: Fields) => Child
}

/** A page with one form: what it asks for and what it does, with all that every form does the same way. */
export interface FormPage<Value> {
  readonly fields: readonly string[]
  readonly schema: z.ZodType<Value>
  /** Whatever the form is about, for whoever may do it. Errors: InspectionUnknown. */
  readonly open: (c: PortalContext) => Promise<OpenedForm<Value>>
  /** Why it cannot be sent any more, for whoever may have been typing; undefined where it can. Errors: as `open`. */
  readonly tooLate?: (c: PortalContext) => Promise<TooLate | undefined>
  /** Whether a button `_do=save` keeps what was typed without sending it. */
  readonly keepsDrafts?: boolean
  /** Makes one field of several, such as a date of its boxes, before they are checked. */
  readonly gather?: (fields: Fields) => Fields
}

const shown = async <Value>(
  c: PortalContext,
  opened: OpenedForm<Value>,
  values: Fields,
  problems: readonly Problem[],
) => {
  const { ports } = c.var
  const me = signedIn(c)
  const hidden: Hidden = { csrf: me.session.csrf, onceKey: ports.secret(), ...markOf(opened) }
  return {
    page: { title: opened.title, caption: opened.caption, width: opened.width, back: { href: opened.back }, problems },
    body: opened.body({ values, problems, example: exampleDay(c.var.now, ports.calendars) }, hidden),
  }
}

const showTooLate = (c: PortalContext, { title, caption, back, body }: TooLate, typed: Fields, status: 200 | 409) =>
  show(c, { title, caption, back: { href: back }, status }, body(typed))

/** Shows the form, with what was typed before a session ended. */
export const showForm =
  <Value>(form: FormPage<Value>) =>
  async (c: PortalContext): Promise<Response> => {
    const me = signedIn(c)
    const draft = await findDraft(c.var.ports.desk, me.person.id, c.req.path, c.var.now)
    const late = await form.tooLate?.(c)
    if (late !== undefined) return showTooLate(c, late, draft?.fields ?? {}, 200)
    const opened = await form.open(c)
    const { page, body } = await shown(c, opened, { ...opened.begins, ...draft?.fields }, [])
    const saved = draft !== undefined && c.req.query('saved') === '1'
    const notice = saved ? savedNotice : draft === undefined ? undefined : keptNotice
    return show(c, { ...page, notice }, body)
  }

const savedNotice = { title: 'Your draft is kept. Nobody else sees it.', tone: 'success' } as const
const keptNotice = { title: 'What you typed before is here again. Check it and send it.', tone: 'info' } as const

const overtakings = ['CommandRefused', 'InspectionUnknown', 'NothingToDo', 'StaleVersion'] as const

/**
 * Takes a form in: checks it, does what it asks for once, leads to what shows it. What is refused comes back with everything
 * that was typed.
 */
export const takeForm =
  <Value>(form: FormPage<Value>) =>
  async (c: PortalContext): Promise<Response> => {
    const { ports, now } = c.var
    const me = signedIn(c)
    const fields = await fieldsOf(c)
    const typed = typedIn(fields)
    const sending = { personId: me.person.id, key: `${c.req.path} ${fields._key || ports.secret()}`, now }
    /** Where an earlier sending of the same form has led to. */
    const doneAlready = async (): Promise<Response | undefined> => {
      const before = fields._key ? await doneBefore(ports.desk, sending, ports.wait) : undefined
      return before === undefined || before === 'busy' ? undefined : c.redirect(before.result, 303)
    }
    const already = await doneAlready()
    if (already !== undefined) return already
    const late = async (why: TooLate) => {
      await saveDraft(ports.desk, me.person.id, c.req.path, typed, now)
      return showTooLate(c, why, typed, 409)
    }
    const why = await form.tooLate?.(c)
    // Of a double click the second one may find what the first one has just changed: it is no other person's doing.
    if (why !== undefined) return (await doneAlready()) ?? late(why)
    const opened = await form.open(c).catch(async (error: unknown) => (await doneAlready()) ?? Promise.reject(error))
    if (opened instanceof Response) return opened
    const refuse = async (problems: readonly Problem[]) => {
      const { page, body } = await shown(c, opened, typed, problems)
      return show(c, { ...page, status: 422 }, body)
    }
    const changed = async (now: OpenedForm<Value>) => {
      const { page, body } = await shown(c, now, typed, [])
      return (await doneAlready()) ?? show(c, { ...page, notice: changedNotice, status: 409 }, body)
    }
    if (fields._shown && fields._shown !== markOf(opened).shown) return changed(opened)
    if (form.keepsDrafts === true && fields._do === 'save') {
      await saveDraft(ports.desk, me.person.id, c.req.path, typed, now)
      return c.redirect(`${c.req.path}?saved=1`, 303)
    }
    const checked = check(form.schema, form.gather === undefined ? typed : form.gather(typed))
    if (!checked.ok) return refuse(checked.problems)
    try {
      const done = await once(ports.desk, sending, () => opened.carryOut(checked.value, me))
      await dropDraft(ports.desk, me.person.id, c.req.path)
      return done === 'busy' ? ((await doneAlready()) ?? c.redirect(opened.back, 303)) : c.redirect(done.result, 303)
    } catch (error) {
      const overtaken = overtakings.some(name => isFailure(error, name))
      const since = overtaken ? await form.tooLate?.(c) : undefined
      if (since !== undefined) return (await doneAlready()) ?? late(since)
      if (isFailure(error, 'StaleVersion') && opened.shows !== undefined) return changed(await form.open(c))
      return refuse([problemOf(error, form.fields)])
    }
  }
