/** A refusal by the service, under its name for it, such as `MessageRejected`. */
export class MailRefused extends Error {
  readonly code: 'InvalidAction' | 'InvalidParameterValue' | 'MessageRejected' | 'ValidationError'
  constructor(code: MailRefused['code'], message: string) {
    super(message)
    this.name = code
    this.code = code
  }
}
