import type { FC } from 'hono/jsx'
import { Choices } from './choices.tsx'
import type { Field } from './field.ts'
import { valuesOf } from './filled.ts'
import type { Choice } from './option.ts'
import { QuestionGroup } from './question.tsx'

interface RadiosProps extends Field {
  readonly options: readonly Choice[]
  readonly small?: boolean | undefined
  /** Side by side; for two short answers. */
  readonly inline?: boolean | undefined
}

/** One value of a few. */
export const Radios: FC<RadiosProps> = field => {
  const { form, name, options, small, inline } = field
  return (
    <QuestionGroup field={field}>
      <Choices
        kind="radio"
        name={name}
        options={options}
        chosen={valuesOf(form.values, name)}
        small={small}
        inline={inline}
      />
    </QuestionGroup>
  )
}
