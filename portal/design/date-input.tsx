import type { Child, FC } from 'hono/jsx'
import { classes } from './classes.ts'
import { type Field, fieldId } from './field.ts'
import { problemWith } from './filled.ts'
import { QuestionGroup } from './question.tsx'

const boxes = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 },
] as const

/** The hint, and an example where the form has one. */
const hintWith = (hint: Child | undefined, example: string | undefined): Child | undefined => {
  if (example === undefined) return hint
  return hint === undefined ? (
    `For example, ${example}`
  ) : (
    <>
      {hint} For example, {example}.
    </>
  )
}

/** A date in three boxes, `<name>-day`, `-month` and `-year`; `read-date.ts` reads it back. */
export const DateInput: FC<Omit<Field, 'asHeading'>> = props => {
  const { form, name, hint } = props
  const field: Field = { ...props, hint: hintWith(hint, form.example) }
  const wrong = problemWith(form, name) !== undefined
  return (
    <QuestionGroup field={field}>
      <div class="ds_field-group ds_field-group--inline">
        {boxes.map(({ part, label, width }) => (
          <div>
            <label class="ds_label ji_label--part" for={part === 'day' ? fieldId(name) : fieldId(`${name}-${part}`)}>
              {label}
            </label>
            <input
              class={classes('ds_input', `ds_input--fixed-${width}`, wrong && 'ds_input--error')}
              type="text"
              inputmode="numeric"
              autocomplete="off"
              id={part === 'day' ? fieldId(name) : fieldId(`${name}-${part}`)}
              name={`${name}-${part}`}
              value={form.values[`${name}-${part}`] ?? ''}
              aria-invalid={wrong ? 'true' : undefined}
            />
          </div>
        ))}
      </div>
    </QuestionGroup>
  )
}
