import type { Notice } from '../../../domain/inspection/notice.ts'
import type { Words } from './words.ts'

/** One e-mail as it was sent: to whom, and the notices that it carries. */
export interface SentMail {
  readonly at: string
  /** A person's id. */
  readonly to: string
  readonly notices: readonly Pick<Notice, 'template' | 'about' | 'rung' | 'to' | 'slot'>[]
}

/** An e-mail in words: the recipient's role, and each notice with its rung. */
export const describeMail = ({ to, notices }: SentMail, { who, row }: Words): string => {
  const said = notices.map(
    ({ about, template, rung }) =>
      `${row(about)} ${rung === template ? spoken(template) : rungInWords(template, rung)}`,
  )
  const digest = notices.length > 1 ? ` (digest of ${notices.length})` : ''
  return `to the ${who(to)}${digest}: ${said.join('; ')}`
}

const spoken = (template: string): string => template.replaceAll('-', ' ')

const rungInWords = (template: string, rung: string): string => `${spoken(template)} [${rung}]`
