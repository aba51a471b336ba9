import type { Temporal } from 'temporal-polyfill'
import type { Inspection } from '../inspection/inspection.ts'
import type { DueNotice, Notice } from '../inspection/notice.ts'
import { isUnanswered, type Request } from '../inspection/request.ts'
import { asksFor } from './asking.ts'
import { notify } from './notify.ts'

/**
 * When an inspection goes on, whoever may not have got what asked for something is asked once more, with the day that holds
 * now: somebody to whom it was handed over meanwhile, somebody whose message came back. Nobody to whom a message that was
 * held asks for it anyway.
 */
export const askedAnew = (
  inspection: Inspection,
  requests: readonly Request[],
  notices: readonly Notice[],
  now: Temporal.Instant,
): DueNotice[] =>
  requests
    .filter(isUnanswered)
    .filter(one => (one.awaitsReceipt ?? one.given ?? one.unreached) !== undefined)
    .filter(one => !notices.some(notice => notice.state === 'held' && asksFor(notice, one)))
    .map(({ key: about, person: to, generation: occasion }) => ({
      ...notify(inspection, now, { template: 'request-opened', to, about, occasion }),
      rung: 'opened',
    }))
