import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import { readBody } from '../http/read-body.ts'
import type { LocalOidcParts } from './parts.ts'
import { peoplePage, strandedPage } from './people-page.ts'

/** A page to be answered. */
export interface Page {
  readonly status: number
  readonly html: string
}

/** Asks who somebody is. Yields the page to answer; undefined where the answer was taken and the browser is sent on. */
export const askWho = async (
  provider: Provider,
  { people, portalUrl }: LocalOidcParts,
  root: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<Page | undefined> => {
  const interaction = await provider.interactionDetails(incoming, outgoing).catch(() => undefined)
  if (interaction === undefined) return { status: 400, html: strandedPage(root, portalUrl) }
  const action = `${root}/sign-in/${interaction.uid}`
  const clientId = String(interaction.params.client_id)
  const offered = await people(clientId)
  if (incoming.method !== 'POST') return { status: 200, html: peoplePage(root, action, offered) }

  const typed = new URLSearchParams(await readBody(incoming)).get('email')?.trim() ?? ''
  const email = typed.toLowerCase()
  if (!offered.some(one => one.email.toLowerCase() === email))
    return { status: 400, html: peoplePage(root, action, offered, { typed, problem: problemWith(typed) }) }

  const grant = new provider.Grant({ accountId: email, clientId })
  grant.addOIDCScope('openid email')
  const result = { login: { accountId: email, remember: false }, consent: { grantId: await grant.save() } }
  await provider.interactionFinished(incoming, outgoing, result, { mergeWithLastSubmission: false })
  return undefined
}

const problemWith = (typed: string): string =>
  typed === '' ? 'Choose a person, or type an address.' : 'Nobody who signs in here has this address.'
