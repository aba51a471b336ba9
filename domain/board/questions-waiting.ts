import type { AuditEntry } from '../inspection/audit-event.ts'
import type { Request } from '../inspection/request.ts'
import type { QuestionAsked } from './board-facts.ts'

/** Questions on one board row: whoever asks more than that is answered one by one all the same. */
const atMost = 20

/** The questions that wait for an answer, the oldest first, after these lines of the audit. */
export const questionsWaiting = (
  before: readonly QuestionAsked[],
  entries: readonly AuditEntry[],
  requests: readonly Request[],
): QuestionAsked[] => {
  const answered = new Set(entries.filter(one => one.what === 'question-answered').map(referenceOf))
  const asked = entries
    .filter(one => one.what === 'question-asked')
    .flatMap(one => {
      const about = requests.find(({ key }) => key === one.about)
      return about === undefined
        ? []
        : [{ reference: referenceOf(one), request: one.about, template: about.template, at: one.at }]
    })
  return [...before, ...asked].filter(one => !answered.has(one.reference)).slice(0, atMost)
}

const referenceOf = ({ detail }: AuditEntry): string => String(detail?.reference ?? '')
