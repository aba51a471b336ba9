/** What a function may do with the record, with relays and with mail; nothing that is not said here. */
export interface FunctionRow {
  readonly says: string
  readonly environment: 'relays' | 'post' | 'files' | 'portal'
  readonly timeoutSeconds: number
  readonly memoryMegabytes: number
  /** What of the record's table it changes: the record, and with it its relays, or papers alone. */
  readonly changes: 'record' | 'papers'
  /** Whether it posts messages. */
  readonly mail: boolean
  /** Whether it may take items of the record's table away: a digest's mark, an address given up, a file withdrawn. */
  readonly takesAway: boolean
  /** What it does with the files that partners send: lets them be sent and reads what was kept, or checks them. */
  readonly files?: 'takes' | 'checks'
  /** Whether it keeps what people have in hand. */
  readonly desk?: true
  /** That events call it and nobody waits for its answer: how often it is tried again, and how old an event may grow meanwhile. */
  readonly heeds?: { readonly retries: 0 | 1 | 2; readonly forMinutes: number }
  /** Whether it may see which relays live. */
  readonly seesRelays: boolean
}

const relay = {
  environment: 'relays',
  timeoutSeconds: 30,
  memoryMegabytes: 512,
  changes: 'record',
  mail: false,
  takesAway: false,
  seesRelays: false,
} as const

/** As often and as long as Lambda goes (AWS Lambda, asynchronous invocation). */
const events = { retries: 2, forMinutes: 6 * 60 } as const

/** Every function of the system: a folder in functions/ each, but for the pages, which have a room of their own. */
export const functionTable = {
  'open-step': { ...relay, says: 'Opens a step, or tells its relay what the record says' },
  'overdue-step': { ...relay, says: 'Asks the lead about a silence, counts one that counts, renews an old relay' },
  'finish-stage': { ...relay, says: 'Hands an inspection over to its next stage' },
  'record-failure': { ...relay, says: 'Notes on an inspection that its relay failed' },
  'relay-ended': { ...relay, says: 'Starts a stage again whose relay died', heeds: events },
  'start-inspection': { ...relay, says: 'Starts an inspection' },
  act: { ...relay, says: 'Carries out what a person does with an inspection' },
  sweep: {
    says: 'Does what is owed and due, and posts notices',
    environment: 'post',
    timeoutSeconds: 240,
    memoryMegabytes: 1024,
    changes: 'record',
    mail: true,
    takesAway: true,
    seesRelays: true,
    // The next one comes before a second try would.
    heeds: { retries: 0, forMinutes: 5 },
  },
  doctor: {
    ...relay,
    says: 'Looks at every inspection for what is not as it should be, and repairs it when told to',
    // A few hundred inspections at some 50 milliseconds each.
    timeoutSeconds: 240,
    memoryMegabytes: 1024,
    seesRelays: true,
    heeds: { retries: 2, forMinutes: 60 },
  },
  'mail-outcome': {
    ...relay,
    heeds: events,
    says: 'Notes what became of a message, and asks for another address where it came back',
  },
  'file-scanned': {
    says: 'Checks what a file holds once it has been scanned, and keeps or refuses it',
    environment: 'files',
    // A workbook of 20,000 rows takes 3 seconds and 350 MB.
    timeoutSeconds: 120,
    memoryMegabytes: 1769,
    // It opens what strangers sent: whatever that may do to it, no decision can follow.
    changes: 'papers',
    mail: false,
    takesAway: false,
    seesRelays: false,
    files: 'checks',
    heeds: events,
  },
  portal: {
    says: 'Serves the pages and the interface for programs',
    environment: 'portal',
    timeoutSeconds: 20,
    memoryMegabytes: 1769,
    changes: 'record',
    mail: false,
    takesAway: true,
    seesRelays: true,
    files: 'takes',
    desk: true,
  },
} as const satisfies Record<string, FunctionRow>

export type FunctionName = keyof typeof functionTable

export const functionNames = Object.keys(functionTable).filter((name): name is FunctionName => name in functionTable)

/** The row of a function, with what it leaves out. */
export const rowOf = (name: FunctionName): FunctionRow => functionTable[name]
