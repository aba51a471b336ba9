/** What a function may do with the record, with relays and with mail; nothing that is not said here. */
export interface FunctionRow {
  readonly says: string
  readonly environment: 'relays' | 'post'
  readonly timeoutSeconds: number
  readonly memoryMegabytes: number
  /** Whether it posts messages: it may then give a claim of the ledger back. */
  readonly mail: boolean
  /** Whether it may see which relays live. */
  readonly seesRelays: boolean
}

const relay = {
  environment: 'relays',
  timeoutSeconds: 30,
  memoryMegabytes: 512,
  mail: false,
  seesRelays: false,
} as const

/** Every function of the system: a folder in functions/ each. */
export const functionTable = {
  'open-step': { ...relay, says: 'Opens a step, or tells its relay what the record says' },
  'overdue-step': { ...relay, says: 'Asks the lead about a silence, counts one that counts, renews an old relay' },
  'finish-stage': { ...relay, says: 'Hands an inspection over to its next stage' },
  'record-failure': { ...relay, says: 'Notes on an inspection that its relay failed' },
  'relay-ended': { ...relay, says: 'Starts a stage again whose relay died' },
  'start-inspection': { ...relay, says: 'Starts an inspection' },
  act: { ...relay, says: 'Carries out what a person does with an inspection' },
  sweep: {
    says: 'Does what is owed and due, and posts notices',
    environment: 'post',
    timeoutSeconds: 240,
    memoryMegabytes: 1024,
    mail: true,
    seesRelays: true,
  },
} as const satisfies Record<string, FunctionRow>

export type FunctionName = keyof typeof functionTable

export const functionNames = Object.keys(functionTable).filter((name): name is FunctionName => name in functionTable)
