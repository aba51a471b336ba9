import type { Notice } from '../inspection/notice.ts'
import { isUnanswered, type Request } from '../inspection/request.ts'

/**
 * Whether a reminder has nothing to remind of any more. Answers retire what is due; one that was claimed at that moment and
 * given back by the mail service is due again although its request was answered (domain.md 7.2).
 */
export const isMoot = (
  { guarantee, about }: Pick<Notice, 'guarantee' | 'about'>,
  requests: readonly Request[],
): boolean => guarantee === 'at-most-once' && requests.some(one => one.key === about && !isUnanswered(one))
