import type { FC } from 'hono/jsx'
import { Choices } from './choices.tsx'
import type { Field } from './field.ts'
import { valuesOf } from './filled.ts'
import type { Choice } from './option.ts'
import { QuestionGroup } from './question.tsx'

interface CheckboxesProps extends Field {
  readonly options: readonly Choice[]
  readonly small?: boolean | undefined
}

/** Any number of values of a few. */
export const Checkboxes: FC<CheckboxesProps> = field => {
  const { form, name, options, small } = field
  return (
    <QuestionGroup field={field}>
      <Choices kind="checkbox" name={name} options={options} chosen={valuesOf(form.values, name)} small={small} />
    </QuestionGroup>
  )
}
