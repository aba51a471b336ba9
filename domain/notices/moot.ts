import type { Notice } from '../inspection/notice.ts'
import { isUnanswered, type Request } from '../inspection/request.ts'

/**
 * Whether a reminder has nothing to remind of any more: its request was answered, or has another due date since. Both retire
 * what is due; one that was claimed at that moment and given back by the mail service is due again all the same (domain.md 7.2).
 */
export const isMoot = (notice: Pick<Notice, 'guarantee' | 'about' | 'slot'>, requests: readonly Request[]): boolean => {
  if (notice.guarantee !== 'at-most-once') return false
  const request = requests.find(one => one.key === notice.about)
  return request !== undefined && (!isUnanswered(request) || isOfBefore(notice, request))
}

/** A reminder's slot begins with its request and the generation of its due date (ladders/notices.ts). */
const isOfBefore = ({ slot, about }: Pick<Notice, 'about' | 'slot'>, { generation }: Request): boolean => {
  const [own = ''] = slot.startsWith(`${about}#`) ? slot.slice(about.length + 1).split('#') : []
  return /^\d+$/.test(own) && Number(own) < generation
}
