import type { FC } from 'hono/jsx'
import { classes } from './classes.ts'
import { described, type Field, fieldId } from './field.ts'
import { problemWith } from './filled.ts'
import { Question } from './question.tsx'

interface TextInputProps extends Field {
  readonly type?: 'text' | 'email' | 'tel' | 'search' | undefined
  readonly inputmode?: 'numeric' | 'decimal' | undefined
  /** What the browser may fill in by itself, such as `email` (HTML, autofill field names). */
  readonly autocomplete?: string | undefined
  readonly spellcheck?: boolean | undefined
  /** As wide as the answer: in characters, or as a part of the column. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 'half' | 'two-thirds' | undefined
}

const widthClass = (width: TextInputProps['width']): string | false => {
  if (width === undefined) return false
  return typeof width === 'number' ? `ds_input--fixed-${width}` : `ds_input--fluid-${width}`
}

/** One line of text. */
export const TextInput: FC<TextInputProps> = field => {
  const { form, name, type = 'text', inputmode, autocomplete, spellcheck, width } = field
  const wrong = problemWith(form, name) !== undefined
  return (
    <Question field={field}>
      <input
        class={classes('ds_input', wrong && 'ds_input--error', widthClass(width))}
        type={type}
        id={fieldId(name)}
        name={name}
        value={form.values[name] ?? ''}
        inputmode={inputmode}
        autocomplete={autocomplete}
        spellcheck={spellcheck}
        {...described(field)}
      />
    </Question>
  )
}
