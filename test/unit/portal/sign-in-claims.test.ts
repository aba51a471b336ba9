import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { oidcSignIn } from '../../../portal/sign-in/oidc.ts'
import { anIssuer, type Fault } from './an-issuer.ts'

let provider: Awaited<ReturnType<typeof anIssuer>>

beforeAll(async () => {
  provider = await anIssuer()
})
afterAll(() => provider.stop())

const aSignIn = (issuer = provider.issuer) => {
  const pages = { issuer, clientId: 'pages' }
  return oidcSignIn({ portalUrl: 'https://inspections.example', staff: pages, partner: pages })
}

const signedIn = async (fault: Fault) => {
  const signIn = aSignIn()
  const { url, attempt } = await signIn.begin('partner')
  return signIn.finish(provider.back(url, fault), attempt)
}

describe('what a provider says of somebody', () => {
  it('is taken where it is sound, with the address in lower case', async () => {
    expect(await signedIn({})).toEqual({
      issuer: provider.issuer,
      subject: 'a-subject',
      email: 'ada.example@partner.example',
    })
  })

  it('may have the verification as text', async () => {
    expect(await signedIn({ claims: { email_verified: 'true' } })).toMatchObject({
      email: 'ada.example@partner.example',
    })
  })

  it.each([
    ['is not verified', { email_verified: false }],
    ['is not verified, as text', { email_verified: 'false' }],
    ['is not said to be verified', { email_verified: undefined }],
    ['is missing', { email: undefined }],
    ['is no address', { email: 'ada' }],
  ])('is refused where the address %s', async (_name, claims) => {
    await expect(signedIn({ claims })).rejects.toMatchObject({
      name: 'SignInFailed',
      message: 'The sign-in service has not verified the e-mail address. Verify it there first.',
    })
  })

  it.each<[string, Fault]>([
    ['was begun elsewhere', { claims: { nonce: 'another' } }],
    ['is meant for somebody else', { claims: { aud: 'others' } }],
    ['comes from another provider', { claims: { iss: 'https://others.example' } }],
    ['is too old', { claims: { exp: Math.floor(Date.now() / 1000) - 3600 } }],
    ['is signed by somebody else', { isForged: true }],
  ])('is refused where the token %s', async (_name, fault) => {
    await expect(signedIn(fault)).rejects.toMatchObject({
      name: 'SignInFailed',
      message: 'The sign-in was not completed. Begin it again.',
    })
  })
})

describe('a provider', () => {
  it('is asked for its addresses once, however many begin at the same time', async () => {
    const signIn = aSignIn()
    const before = provider.timesAsked()
    await Promise.all([signIn.begin('staff'), signIn.begin('staff')])
    await signIn.begin('staff')
    expect(provider.timesAsked() - before).toBe(1)
  })

  it('may be away for a moment without anybody noticing', async () => {
    provider.goAway(1)
    expect((await aSignIn().begin('staff')).url).toContain(`${provider.issuer}/authorize?`)
  })

  it('that is away for longer is said to be, and asked again by whoever comes next', async () => {
    const signIn = aSignIn()
    provider.goAway(2)
    await expect(signIn.begin('staff')).rejects.toMatchObject({
      name: 'SignInFailed',
      message: 'The sign-in service does not answer. Try again in a moment.',
    })
    expect((await signIn.begin('staff')).url).toContain(`${provider.issuer}/authorize?`)
  })

  it('that is away does not keep anybody from signing out', async () => {
    provider.goAway(2)
    expect(await aSignIn().signOutUrl('staff')).toBeUndefined()
  })

  it('that has no page for signing out is not sent anybody', async () => {
    expect(await aSignIn().signOutUrl('staff')).toBeUndefined()
  })

  it('is trusted over plain HTTP on this machine only', async () => {
    await expect(aSignIn('http://sign-in.example/pool').begin('staff')).rejects.toMatchObject({
      name: 'SignInFailed',
      cause: { code: 'OAUTH_HTTP_REQUEST_FORBIDDEN' },
    })
  })

  it('gets the challenge of a verifier that stays here', async () => {
    const { url, attempt } = await aSignIn().begin('partner')
    const { searchParams } = new URL(url)
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      scope: 'openid email',
      client_id: 'pages',
      redirect_uri: 'https://inspections.example/sign-in/back',
      code_challenge_method: 'S256',
    })
    expect(url).not.toContain(attempt.codeVerifier)
  })
})
