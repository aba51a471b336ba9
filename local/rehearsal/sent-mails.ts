import { Temporal } from 'temporal-polyfill'
import { sectionBreak } from '../../domain/notices/layout.ts'
import type { Message } from '../ses/mailbox.ts'
import type { Cast } from './people/cast.ts'
import type { SentMail } from './timeline/describe-mail.ts'

/** What the messages say to whom, read from the messages themselves: a heading and a reference for each notice. */
export const sentMails = (messages: readonly Message[], { byEmail }: Cast): SentMail[] =>
  messages.map(({ at, to, subject, text = '' }) => {
    const sections = text.split(sectionBreak)
    return {
      at: Temporal.Instant.fromEpochMilliseconds(at).toString(),
      to: byEmail.get((to[0] ?? '').toLowerCase())?.id ?? 'unknown',
      notices: sections.map(section => ({
        heading: sections.length === 1 ? subject : (section.split('\n', 1)[0] ?? subject),
        ...referred(section),
      })),
    }
  })

const reference = /^Reference: (?<inspection>.+)\/(?<about>[^/]+)\/(?<rung>[^/]+)$/m

const referred = (section: string): { about: string; rung: string } => {
  const { about = '', rung = '' } = reference.exec(section)?.groups ?? {}
  return { about, rung }
}
