import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { deployment, resources } from './assembly.ts'

const pools = resources(
  'AWS::Cognito::UserPool',
  z.object({
    UserPoolName: z.string(),
    UserPoolTier: z.string(),
    AdminCreateUserConfig: z.object({ AllowAdminCreateUserOnly: z.boolean() }),
    UsernameAttributes: z.array(z.string()),
    MfaConfiguration: z.string().default('OFF'),
    EnabledMfas: z.array(z.string()).default([]),
    DeletionProtection: z.string(),
    EmailConfiguration: z.object({ EmailSendingAccount: z.string(), SourceArn: z.string(), From: z.string() }),
    Policies: z.looseObject({ SignInPolicy: z.object({ AllowedFirstAuthFactors: z.array(z.string()) }).optional() }),
  }),
)
const clients = resources(
  'AWS::Cognito::UserPoolClient',
  z.object({
    UserPoolId: z.string(),
    GenerateSecret: z.boolean(),
    AllowedOAuthFlows: z.array(z.string()),
    AllowedOAuthScopes: z.array(z.string()),
    CallbackURLs: z.array(z.string()),
    LogoutURLs: z.array(z.string()),
    ExplicitAuthFlows: z.array(z.string()),
    PreventUserExistenceErrors: z.string(),
  }),
)
const domains = resources('AWS::Cognito::UserPoolDomain', z.object({ UserPoolId: z.string(), Domain: z.string() }))
const brandings = resources('AWS::Cognito::ManagedLoginBranding', z.object({ UserPoolId: z.string() }))

const pool = (name: string) => pools.find(({ properties }) => properties.UserPoolName === `joint-inspections-${name}`)
const variables = deployment.functions.find(({ entry }) => entry === 'portal/handler.ts')?.variables ?? {}

describe('whoever signs in', () => {
  it('is one of the staff or one of the partners, by a work address', () => {
    expect(pools.map(({ properties }) => properties.UserPoolName).sort()).toEqual([
      'joint-inspections-partners',
      'joint-inspections-staff',
    ])
    for (const { properties } of pools) expect(properties.UsernameAttributes).toEqual(['email'])
  })

  it('was invited: nobody makes an account', () => {
    for (const { properties } of pools) expect(properties.AdminCreateUserConfig.AllowAdminCreateUserOnly).toBe(true)
  })

  it('is still known when the stack goes', () => {
    for (const { properties, resource } of pools) {
      expect(properties.DeletionProtection).toBe('ACTIVE')
      expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
    }
  })

  it('gets codes and invitations from our own domain, as many as are needed', () => {
    const identity = resources('AWS::SES::EmailIdentity', z.object({}))[0]?.identity
    for (const { properties } of pools)
      expect(properties.EmailConfiguration).toEqual({
        EmailSendingAccount: 'DEVELOPER',
        SourceArn: identity?.arn,
        From: `Joint inspections <inspections@${identity?.name}>`,
      })
  })
})

describe('staff', () => {
  it('need a second factor: an authenticator, never a text message', () => {
    expect(pool('staff')?.properties).toMatchObject({ MfaConfiguration: 'ON', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] })
  })
})

describe('partners', () => {
  it('may sign in with a code that is sent to them', () => {
    const { Policies, UserPoolTier } = pool('partners')?.properties ?? {}
    expect(Policies?.SignInPolicy?.AllowedFirstAuthFactors).toContain('EMAIL_OTP')
    expect(UserPoolTier).toBe('ESSENTIALS')
    const client = clients.find(({ properties }) => properties.UserPoolId === pool('partners')?.identity.ref)
    expect(client?.properties.ExplicitAuthFlows).toContain('ALLOW_USER_AUTH')
  })
})

describe.each([
  ['staff', 'STAFF'],
  ['partners', 'PARTNER'],
])('the sign-in of %s', (name, prefix) => {
  const ref = pool(name)?.identity.ref
  const own = clients.filter(({ properties }) => properties.UserPoolId === ref)

  it('is a page of the service, with an address of its own', () => {
    expect(domains.filter(({ properties }) => properties.UserPoolId === ref)).toHaveLength(1)
    expect(brandings.filter(({ properties }) => properties.UserPoolId === ref)).toHaveLength(1)
    expect(new Set(domains.map(({ properties }) => properties.Domain)).size).toBe(pools.length)
  })

  it('hands a code to the pages, who hold no secret, and leads nowhere else', () => {
    expect(own.map(({ properties }) => properties)).toMatchObject([
      {
        GenerateSecret: false,
        AllowedOAuthFlows: ['code'],
        AllowedOAuthScopes: ['openid', 'email'],
        CallbackURLs: [`${variables.PORTAL_URL}/sign-in/back`],
        LogoutURLs: [`${variables.PORTAL_URL}/`],
      },
    ])
  })

  it('does not tell who has an account', () => {
    for (const { properties } of own) expect(properties.PreventUserExistenceErrors).toBe('ENABLED')
  })

  it('is where the pages look for it', () => {
    expect(variables[`OIDC_${prefix}_ISSUER`]).toBe(`https://cognito-idp.eu-west-2.amazonaws.com/${ref}`)
    expect(own.map(({ identity }) => identity.ref)).toEqual([variables[`OIDC_${prefix}_CLIENT_ID`]])
  })
})
