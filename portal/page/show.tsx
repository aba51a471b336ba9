import type { Child } from 'hono/jsx'
import type { StatusCode } from 'hono/utils/http-status'
import { Page } from '../design/page.tsx'
import type { PortalContext } from '../http/context.ts'
import type { ComponentProps } from './component-props.ts'
import { navigationOf } from './navigation.ts'

type Shown = Omit<ComponentProps<typeof Page>, 'person' | 'navigation' | 'children'> & { readonly status?: StatusCode }

/** A page for whoever asks: with the service's navigation where somebody is signed in. */
export const show = (c: PortalContext, { status = 200, ...page }: Shown, body: Child): Response | Promise<Response> => {
  const { me } = c.var
  c.status(status)
  const signedIn =
    me === undefined
      ? {}
      : { person: { name: me.person.name, csrf: me.session.csrf }, navigation: navigationOf(me, c.req.path) }
  return c.html(
    <Page {...page} {...signedIn}>
      {body}
    </Page>,
  )
}
