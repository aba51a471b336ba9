import type { Mail, Message } from './port.ts'

/** Mail that is kept instead of sent. */
export const memoryMail = (): Mail & { readonly sent: readonly Message[] } => {
  const sent: Message[] = []
  return {
    sent,
    send: async message => {
      sent.push(message)
      return { messageId: `message-${sent.length}` }
    },
  }
}
