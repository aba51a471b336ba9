import type { FC } from 'hono/jsx'
import { classes } from './classes.ts'
import { described, type Field, fieldId } from './field.ts'
import { problemWith } from './filled.ts'
import type { Option } from './option.ts'
import { Question } from './question.tsx'

interface SelectProps extends Omit<Field, 'asHeading'> {
  readonly options: readonly Option[]
  /** What stands there while nothing is chosen. */
  readonly empty?: string | undefined
}

/** One value of many. */
export const Select: FC<SelectProps> = field => {
  const { form, name, options, empty = 'Choose one' } = field
  const value = form.values[name] ?? ''
  return (
    <Question field={field}>
      <div class="ds_select-wrapper">
        <select
          class={classes('ds_select', problemWith(form, name) !== undefined && 'ds_select--error')}
          id={fieldId(name)}
          name={name}
          {...described(field)}
        >
          {[{ value: '', text: empty }, ...options].map(option => (
            <option value={option.value} selected={option.value === value}>
              {option.text}
            </option>
          ))}
        </select>
        <span class="ds_select-arrow" aria-hidden="true" />
      </div>
    </Question>
  )
}
