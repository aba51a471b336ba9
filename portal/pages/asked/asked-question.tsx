import { Temporal } from 'temporal-polyfill'
import type { Question } from '../../../functions/ports/papers/paper.ts'
import { SummaryCard } from '../../design/summary-card.tsx'
import { momentInWords } from '../../design/words.ts'
import type { NameOf } from '../../reading/names.ts'

interface AskedGiven {
  readonly question: Question
  readonly nameOf: NameOf
  readonly answerHref: string | undefined
}

/** A question and its answer. */
export const Asked = ({ question, nameOf, answerHref }: AskedGiven) => (
  <SummaryCard
    title={`${nameOf(question.by)}, ${momentInWords(Temporal.Instant.from(question.at))}`}
    rows={[
      { key: 'Question', value: question.text },
      {
        key: 'Answer',
        value: question.answer?.text ?? 'Not answered yet',
        ...(question.answer === undefined && answerHref !== undefined
          ? { actions: [{ text: 'Answer', href: answerHref, about: 'this question' }] }
          : {}),
      },
    ]}
  />
)
