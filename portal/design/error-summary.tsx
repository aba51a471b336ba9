import type { FC } from 'hono/jsx'
import type { Problem } from '../http/form.ts'
import { fieldId } from './field.ts'

/** What is wrong with a form, on top of its page; each line leads to its field. */
export const ErrorSummary: FC<{ readonly problems: readonly Problem[] }> = ({ problems }) => (
  <div class="ds_error-summary" id="error-summary" role="alert" tabindex={-1} aria-labelledby="error-summary-title">
    <h2 class="ds_h3 ds_error-summary__title" id="error-summary-title">
      There is a problem
    </h2>
    <ul class="ds_error-summary__list">
      {problems.map(({ field, says }) => (
        <li>{field === '' ? says : <a href={`#${fieldId(field)}`}>{says}</a>}</li>
      ))}
    </ul>
  </div>
)
