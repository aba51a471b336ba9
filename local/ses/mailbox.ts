/** An e-mail as it was accepted for sending. */
export interface Message {
  readonly id: string
  /** Epoch milliseconds of the local clock. */
  readonly at: number
  readonly from: string
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly bcc: readonly string[]
  readonly replyTo: readonly string[]
  readonly subject: string
  readonly text: string | undefined
  readonly html: string | undefined
  readonly tags: Readonly<Record<string, string>>
  readonly configurationSet: string | undefined
}
export type Letter = Omit<Message, 'id' | 'at'>

export interface Mailbox {
  /** All messages, oldest first. */
  messages(): readonly Message[]
  /** Keeps a letter and yields its id. */
  accept(letter: Letter): string
}

/** The mail that left the system; none of it goes anywhere. */
export const createMailbox = (now: () => number, nextId: () => string): Mailbox => {
  const messages: Message[] = []
  return {
    messages: () => messages,
    accept(letter) {
      const id = nextId()
      messages.push({ id, at: now(), ...letter })
      return id
    },
  }
}
