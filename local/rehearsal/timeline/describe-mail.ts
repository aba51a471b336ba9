import type { Notice } from '../../../domain/inspection/notice.ts'
import type { Words } from './words.ts'

/** One e-mail as it was sent: to whom, and the notices that it carries. */
export interface SentMail {
  readonly at: string
  /** A person's id. */
  readonly to: string
  readonly notices: readonly Pick<Notice, 'template' | 'about' | 'rung' | 'to' | 'slot'>[]
}

/** An e-mail in words: the recipient's role, and each notice with its rung; equal ones once, with their number. */
export const describeMail = ({ to, notices }: SentMail, words: Words): string => {
  const counts = new Map<string, number>()
  for (const one of notices) {
    const said = noticeInWords(one, words)
    counts.set(said, (counts.get(said) ?? 0) + 1)
  }
  const said = [...counts].map(([text, count]) => (count > 1 ? `${text} ×${count}` : text))
  return `to the ${words.who(to)}: ${said.join('; ')}`
}

const noticeInWords = ({ about, template, rung }: SentMail['notices'][number], { row, request }: Words): string => {
  const what = /^R\d/.test(about) ? row(about) : request(about)
  return rung === template || rung === 'opened'
    ? `${what} ${spoken(template)}`
    : `${what} ${spoken(template)} [${rung}]`
}

const spoken = (template: string): string => template.replaceAll('-', ' ')
