/** One message to one person. Names and values of tags: letters, digits, `_` and `-` only, up to 256 (SES). */
export interface Message {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly tags: Readonly<Record<string, string>>
}

/** The way out for messages. */
export interface Mail {
  /**
   * Hands a message over for delivery: accepted is not delivered. Errors: MailThrottled (too fast, or over the day's
   * number: try again), MailRefused (details: `code`, the service's own name for it, such as MessageRejected). After these
   * it has not left; after any other error, under the service's own name, it may have.
   */
  send(message: Message): Promise<{ readonly messageId: string }>
}
