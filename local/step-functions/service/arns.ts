import { ServiceError } from './service-error.ts'

export type Account = { region: string; account: string }

export const stateMachineArn = ({ region, account }: Account, name: string): string =>
  `arn:aws:states:${region}:${account}:stateMachine:${name}`

export const executionArn = ({ region, account }: Account, stateMachine: string, name: string): string =>
  `arn:aws:states:${region}:${account}:execution:${stateMachine}:${name}`

const shapes = {
  stateMachine: /^arn:aws[\w-]*:states:[\w-]+:\d{12}:stateMachine:[^:]+$/,
  execution: /^arn:aws[\w-]*:states:[\w-]+:\d{12}:execution:[^:]+:[^:]+$/,
}

/** Throws `InvalidArn` unless a text has the shape of such an ARN. */
export const checkArn = (arn: string, kind: keyof typeof shapes): void => {
  if (!shapes[kind].test(arn)) throw new ServiceError('InvalidArn', `Invalid Arn: '${arn}'`)
}
