import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  UserPool,
  UserPoolEmail,
  type UserPoolProps,
} from 'aws-cdk-lib/aws-cognito'
import type { Construct } from 'constructs'
import type { MailStack } from './mail-stack.ts'
import type { Settings } from './settings.ts'

export interface SignInStackProps extends Settings, Required<Pick<StackProps, 'env'>> {
  readonly mail: MailStack
}

/** What the pages must know of a provider. */
export interface Provider {
  readonly issuer: string
  readonly clientId: string
}

/**
 * Who lets people in: staff with a password and a second factor, partners with a code that is sent to their work address.
 * Nobody makes an account: people are invited.
 */
export class SignInStack extends Stack {
  readonly staff: Provider
  readonly partners: Provider

  constructor(scope: Construct, id: string, props: SignInStackProps) {
    super(scope, id, { env: props.env, description: 'Joint inspections: sign-in', terminationProtection: true })
    this.addStackDependency(props.mail, 'Codes are sent from its domain.')
    this.staff = this.provider('Staff', 'staff', props, {
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      accountRecovery: AccountRecovery.NONE,
    })
    this.partners = this.provider('Partners', 'partners', props, {
      signInPolicy: { allowedFirstAuthFactors: { password: true, emailOtp: true } },
      passwordPolicy: {
        minLength: 20,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      accountRecovery: AccountRecovery.NONE,
    })
  }

  private provider(id: string, prefix: string, props: SignInStackProps, own: UserPoolProps): Provider {
    const { portalUrl, mailDomain, mail } = props
    const pool = new UserPool(this, id, {
      userPoolName: `joint-inspections-${prefix}`,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      featurePlan: FeaturePlan.ESSENTIALS,
      // Cognito itself sends 50 messages a day, and every partner needs one for every sign-in.
      email: UserPoolEmail.withSES({
        fromEmail: mail.from,
        fromName: 'Joint inspections',
        sesRegion: this.region,
        sesVerifiedDomain: mailDomain,
      }),
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...own,
    })
    pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `joint-inspections-${prefix}-${this.account}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    })
    const client = pool.addClient('Pages', {
      generateSecret: false,
      preventUserExistenceErrors: true,
      authFlows: { user: true },
      idTokenValidity: Duration.hours(1),
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(1),
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${portalUrl}/sign-in/back`],
        logoutUrls: [`${portalUrl}/`],
      },
    })
    new CfnManagedLoginBranding(this, `${id}Branding`, {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    })
    Validations.of(pool).acknowledge({
      id: 'AwsSolutions-COG3',
      reason: 'Threat protection needs the Plus plan; staff have a second factor, partners a code for one time.',
    })
    Validations.of(pool).acknowledge({
      id: 'AwsSolutions-COG8',
      reason: 'The Essentials plan has all that is used: managed login and one-time codes by e-mail.',
    })
    if (id === 'Partners')
      Validations.of(pool).acknowledge({
        id: 'AwsSolutions-COG2',
        reason:
          'Partners sign in with a one-time code that is sent to their work address; a password is not given out.',
      })
    return {
      issuer: `https://cognito-idp.${this.region}.${this.urlSuffix}/${pool.userPoolId}`,
      clientId: client.userPoolClientId,
    }
  }
}
