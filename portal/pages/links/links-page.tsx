import * as z from 'zod'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { Banner } from '../../design/banner.tsx'
import type { PortalContext } from '../../http/context.ts'
import { check, fieldsOf, type Problem } from '../../http/form.ts'
import { signedIn } from '../../http/signed-in.ts'
import { findOwnLink, type LinkKind, revokeLink } from '../../links/links.ts'
import { show } from '../../page/show.tsx'
import { notAllowed } from '../../reading/not-allowed.ts'
import { CalendarLink } from './calendar-link.tsx'
import { type Made, made } from './made.ts'
import { ProgramKey } from './program-key.tsx'

const mine = (c: PortalContext) => {
  const me = signedIn(c)
  if (!mayAnywhere(me.viewer, 'take-links')) throw notAllowed(me.viewer, 'take-links')
  return me
}

/** The links that somebody has; their secrets are known to their holder only. */
export const linksPage = (c: PortalContext) => {
  mine(c)
  return answer(c, {})
}

interface Answered {
  readonly justMade?: Made
  readonly problems?: readonly Problem[]
}

const answer = async (c: PortalContext, { justMade, problems = [] }: Answered) => {
  const { ports, now } = c.var
  const me = mine(c)
  const find = (kind: LinkKind) => findOwnLink(ports.desk, me.person.id, kind, now)
  const given = { justMade, portalUrl: ports.portalUrl, hidden: { csrf: me.session.csrf, onceKey: ports.secret() } }
  return show(
    c,
    {
      title: 'Calendar and programs',
      intro: 'Have your deadlines in your own calendar, or let a program of yours read and do what you may.',
      status: problems.length > 0 ? 422 : 200,
      problems,
      notice: justMade === undefined ? revokedNotice(c) : undefined,
    },
    <>
      {justMade !== undefined && <Banner {...madeNotices[justMade.kind]} />}
      <CalendarLink {...given} link={await find('calendar')} />
      <ProgramKey {...given} link={await find('program')} />
    </>,
  )
}

const madeNotices = {
  calendar: { title: 'Your calendar link is made. Copy it now: it is shown this once.' },
  program: { title: 'Your key is made. Copy it now: it is shown this once.' },
} as const

const revokedNotice = (c: PortalContext) =>
  c.req.query('done') === 'revoked' ? { title: 'It was revoked, and does not work any more' } : undefined

const schema = z.object({
  do: z.enum(['make-calendar', 'revoke-calendar', 'make-program', 'revoke-program'], {
    error: 'Choose one of the buttons of this page',
  }),
})

const kinds = {
  'make-calendar': 'calendar',
  'revoke-calendar': 'calendar',
  'make-program': 'program',
  'revoke-program': 'program',
} as const satisfies Record<z.output<typeof schema>['do'], LinkKind>

/** Makes, replaces or revokes a link. */
export const takeLinks = async (c: PortalContext) => {
  const { ports, now } = c.var
  const me = mine(c)
  const fields = await fieldsOf(c)
  const checked = check(schema, fields)
  if (!checked.ok) return answer(c, { problems: checked.problems.map(({ says }) => ({ field: '', says })) })
  const wanted = checked.value.do
  const kind = kinds[wanted]
  if (wanted === 'make-calendar' || wanted === 'make-program')
    return answer(c, { justMade: await made(ports, me, kind, fields._key ?? ports.secret()) })
  await revokeLink(ports.desk, me.person.id, kind, now)
  return c.redirect('/calendar?done=revoked', 303)
}
