import type { FC } from 'hono/jsx'
import { classes } from './classes.ts'
import { described, type Field, fieldId } from './field.ts'
import { problemWith } from './filled.ts'
import { Question } from './question.tsx'

interface TextAreaProps extends Field {
  readonly rows?: number | undefined
}

/** Several lines of text. How much may be written belongs into the hint: nothing that was typed is cut off. */
export const TextArea: FC<TextAreaProps> = field => {
  const { form, name, rows = 5 } = field
  const wrong = problemWith(form, name) !== undefined
  return (
    <Question field={field}>
      <textarea
        class={classes('ds_input', wrong && 'ds_input--error')}
        id={fieldId(name)}
        name={name}
        rows={rows}
        {...described(field)}
      >
        {`\n${form.values[name] ?? ''}`}
      </textarea>
    </Question>
  )
}
