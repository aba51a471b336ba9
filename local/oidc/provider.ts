import type { IncomingMessage, ServerResponse } from 'node:http'
import Provider from 'oidc-provider'
import { runInScope, runOutsideScopes } from '../lambda/scope.ts'
import { askWho } from './ask-who.ts'
import { configurationOf } from './configuration.ts'
import { forgetful } from './forgetful.ts'
import type { LocalOidcParts } from './parts.ts'
import { signedOutPage, strandedPage } from './people-page.ts'
import { pageHeaders, pageStyle } from './whole-page.ts'

export type NodeHandler = (incoming: IncomingMessage, outgoing: ServerResponse) => void

/**
 * An OpenID provider on this machine, for what Cognito is on AWS: seeded people, no passwords, keys that are made at each
 * start. It remembers nobody; the pages' own sessions outlive it. It lives by the clock of the functions where their world
 * (local/lambda/realm.ts) has been entered, by the wall clock elsewhere.
 */
export const createLocalOidc = (parts: LocalOidcParts): NodeHandler => {
  const root = new URL(parts.issuer).pathname
  const scope = { environment: {}, now: parts.now, write: tell }
  // At its making the library warns of what is meant here: that nothing is kept.
  const unheard = { ...scope, write: () => undefined }
  const provider = runInScope(unheard, () => new Provider(parts.issuer, configurationOf(parts, root)))
  const headers = pageHeaders(parts.portalUrl)
  provider.use(async ({ res, response }, next) => {
    response.set({ ...headers })
    await next()
    const cookies = res.getHeader('set-cookie')
    if (cookies !== undefined) res.setHeader('set-cookie', forgetful([cookies].flat().map(String)))
  })
  provider.on('server_error', (_context, error) => console.error(error))
  const callback = provider.callback()

  const send = (outgoing: ServerResponse, status: number, type: string, body: string): void => {
    outgoing.writeHead(status, { ...headers, 'content-type': `${type}; charset=utf-8` }).end(body)
  }
  const ask = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    try {
      const page = await askWho(provider, parts, root, incoming, outgoing)
      if (page !== undefined) send(outgoing, page.status, 'text/html', page.html)
    } catch (error) {
      console.error(error)
      send(outgoing, 500, 'text/html', strandedPage(root, parts.portalUrl))
    }
  }
  const signOut = (outgoing: ServerResponse, query: URLSearchParams): void => {
    const location = `${parts.portalUrl}/`
    const isOurs = query.get('post_logout_redirect_uri') === location
    if (isOurs) outgoing.writeHead(303, { ...headers, location }).end()
    else send(outgoing, 200, 'text/html', signedOutPage(root, parts.portalUrl))
  }

  return (incoming, outgoing) =>
    runInScope(scope, () => {
      const target = incoming.url ?? ''
      const { pathname, searchParams } = new URL(target, parts.issuer)
      if (pathname === `${root}/sign-in.css`) return send(outgoing, 200, 'text/css', pageStyle)
      if (pathname === `${root}/sign-out`) return signOut(outgoing, searchParams)
      if (pathname.startsWith(`${root}/sign-in/`)) return void ask(incoming, outgoing)
      // As a mounted handler is told where it stands.
      Object.assign(incoming, { url: target.slice(root.length), originalUrl: target })
      void callback(incoming, outgoing)
    })
}

const tell = (text: string): void => {
  runOutsideScopes(() => process.stderr.write(text))
}
