export type Account = { region: string; account: string }

export const stateMachineArn = ({ region, account }: Account, name: string): string =>
  `arn:aws:states:${region}:${account}:stateMachine:${name}`

export const executionArn = ({ region, account }: Account, stateMachine: string, name: string): string =>
  `arn:aws:states:${region}:${account}:execution:${stateMachine}:${name}`
