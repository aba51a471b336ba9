type Nature = { readonly kind: 'transient' | 'permanent'; readonly meaning: string }

const permanent = (meaning: string): Nature => ({ kind: 'permanent', meaning })
const transient = (meaning: string): Nature => ({ kind: 'transient', meaning })

/**
 * Every failure the system names, whether trying again may help, and what it means. Retry policies are derived from
 * `kind`, so a name belongs here before it can be thrown.
 */
export const failures = {
  AreaUnknown: permanent('The text names none of the 32 council areas.'),
  CalendarInvalid: permanent('A calendar file contradicts itself or its format; nothing of it is used.'),
  CalendarUnknown: permanent('A date rests on a calendar year, or a part of one, that is not on file.'),
  CommandRefused: permanent('The record is in a state that does not allow this command.'),
  EmailMalformed: permanent('An address cannot be an e-mail address.'),
  EmailTaken: permanent('Somebody else in the directory has this address.'),
  FootprintInvalid: permanent('A footprint file contradicts itself or its format.'),
  FootprintUnknown: permanent('No footprint has this key and version.'),
  InputInvalid: permanent('A value that came from outside is missing or malformed.'),
  InspectionOpenForArea: permanent('The area already has an open inspection.'),
  InspectionUnknown: permanent('No inspection has this id.'),
  MailRefused: permanent('The mail service answered that it does not take a message.'),
  MailThrottled: transient('The mail service asks for fewer messages a second.'),
  MessageUnknown: transient('Nothing is known yet of the message that an event tells of.'),
  NotAWorkingDay: permanent('A date that must be a working day of the area is not one.'),
  NothingToDo: permanent('The command would change nothing.'),
  PanelWithoutDecision: permanent('The panel answered with a decision that its workflow does not know.'),
  NotAllowed: permanent('The one who asks may not do this.'),
  RelayLost: permanent('The relay of an inspection ended although the record was not finished with it.'),
  RelaysUnavailable: transient('Step Functions did not answer, or asked to be left alone for a moment.'),
  RequestUnknown: permanent('The inspection has no request with this key.'),
  RoleMissing: permanent('Nobody holds a role that must be filled.'),
  SignInFailed: permanent('Nobody could be signed in.'),
  StaleVersion: transient('The record was changed by somebody else after it was read.'),
  StoreUnavailable: transient('The store did not answer, or asked to be left alone for a moment.'),
  UsageWrong: permanent('A command was called with arguments that it does not know.'),
} as const satisfies Record<string, Nature>

export type FailureName = keyof typeof failures

/** All names, in alphabetical order. */
export const failureNames = Object.keys(failures).filter((name): name is FailureName => name in failures)

export interface FailureOptions {
  /** The facts of this failure, for logs and pages; never personal data. */
  readonly details?: Readonly<Record<string, unknown>>
  readonly cause?: unknown
}

/**
 * A failure with a name from the table. The message says which field, what is wrong with its value, and the way out.
 */
export class Failure extends Error {
  override readonly name: FailureName
  readonly details: Readonly<Record<string, unknown>>

  constructor(name: FailureName, message: string, { details = {}, cause }: FailureOptions = {}) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = name
    this.details = details
  }
}

/** Whether trying the same again may succeed. */
export const isTransient = (name: FailureName): boolean => failures[name].kind === 'transient'

/** Whether an error is the failure of this name. */
export const isFailure = (error: unknown, name: FailureName): error is Failure =>
  error instanceof Failure && error.name === name
