/** What may go wrong, at which boundary, and how often at each passing of it in a run that has this fault at all. */
export const faultKinds = {
  'dies-before-write': { says: 'a function dies before its write', rate: 0.006 },
  'dies-after-write': { says: 'a function dies after its write', rate: 0.006 },
  'answer-lost': { says: "a function's answer is lost", rate: 0.01 },
  'invoked-twice': { says: 'a function is invoked twice', rate: 0.01 },
  'invoked-late': { says: 'a function is invoked late, after its answer was given up', rate: 0.008 },
  'slow-call': { says: 'a call takes seconds, and others act meanwhile', rate: 0.008 },
  'slow-answer': { says: 'an answer is seconds on its way, and others act meanwhile', rate: 0.02 },
  'stale-version': { says: 'a commit is refused: somebody else was sooner', rate: 0.015 },
  'store-throttled': { says: 'the store asks to be left alone', rate: 0.004 },
  'write-unanswered': { says: 'a write times out and was applied', rate: 0.006 },
  'list-lags': { says: 'a list lags behind the record', rate: 0.02 },
  'token-throttled': { says: 'a token cannot be stored for a moment', rate: 0.02 },
  'token-unanswered': { says: 'a token is stored and the answer is lost', rate: 0.02 },
  'token-late': { says: 'the storing of a token is given up, and it is stored all the same', rate: 0.02 },
  'start-throttled': { says: 'a relay cannot be started for a moment', rate: 0.06 },
  'start-unanswered': { says: 'a relay is started and the answer is lost', rate: 0.06 },
  'wake-throttled': { says: 'a relay cannot be woken for a moment', rate: 0.03 },
  'wake-unanswered': { says: 'a relay is woken and the answer is lost', rate: 0.03 },
  'list-throttled': { says: 'the living relays cannot be listed for a moment', rate: 0.01 },
  'relay-stopped': { says: 'a relay is stopped from outside', rate: 0.003 },
  'event-lost': { says: 'the event of a relay that died is lost', rate: 0.3 },
  'event-doubled': { says: 'the event of a relay that died comes twice', rate: 0.3 },
  'event-late': { says: 'the event of a relay that died comes late and out of order', rate: 0.3 },
  'sweep-missed': { says: 'a sweep does not happen', rate: 0.02 },
  'mail-throttled': { says: 'the mail service asks for fewer messages', rate: 0.01 },
  'mail-unanswered': { says: 'the mail service takes a message and its answer is lost', rate: 0.01 },
  'mail-suppressed': { says: 'a message goes to a suppressed address', rate: 0.01 },
  'mail-bounced': { says: 'a message bounces', rate: 0.01 },
  'outcome-lost': { says: 'the event of what became of a message is lost', rate: 0.02 },
  'outcome-doubled': { says: 'the event of what became of a message comes twice', rate: 0.02 },
  'outcome-late': { says: 'the event of what became of a message comes late and out of order', rate: 0.02 },
} as const satisfies Record<string, { readonly says: string; readonly rate: number }>

export type FaultKind = keyof typeof faultKinds

/** What people and the calendar do that a system has to bear: no fault of anybody's, and counted with the faults. */
export const trials = {
  'clicks-twice': 'somebody clicks twice',
  'acts-on-the-second': 'somebody answers at the very second of a deadline, a rung or a long stop',
  'is-silent': 'somebody does not answer at all',
  'silent-for-a-time': 'somebody answers weeks late',
  'acts-on-old-page': 'somebody acts on what has changed meanwhile',
  'is-suspended': 'the inspection is suspended and goes on later',
  'date-moved': 'somebody moves a date, and others with it',
  'is-migrated': 'the inspection goes over to another footprint, and back',
  'spring-forward': 'the clocks go forward under an open inspection',
  'autumn-back': 'the clocks go back under an open inspection',
} as const satisfies Record<string, string>

export type Trial = keyof typeof trials
export type Counted = FaultKind | Trial

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(table).filter((key): key is Key => key in table)

export const faultNames: readonly FaultKind[] = keysOf(faultKinds)
export const countedNames: readonly Counted[] = [...faultNames, ...keysOf(trials)]

/** A counted thing in words. */
export const saysOf = (name: Counted): string => (name in trials ? trialSays(name) : faultSays(name))

const trialSays = (name: string): string => Object.entries(trials).find(([key]) => key === name)?.[1] ?? name
const faultSays = (name: string): string => Object.entries(faultKinds).find(([key]) => key === name)?.[1].says ?? name
