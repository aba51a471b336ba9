import type { FC } from 'hono/jsx'
import { classes } from './classes.ts'
import { fieldId } from './field.ts'
import type { Choice } from './option.ts'

interface ChoicesProps {
  readonly kind: 'radio' | 'checkbox'
  readonly name: string
  readonly options: readonly Choice[]
  readonly chosen: readonly string[]
  readonly small?: boolean | undefined
  readonly inline?: boolean | undefined
}

/** Round or square boxes with their labels. The first carries the field's id, so that an error message leads to it. */
export const Choices: FC<ChoicesProps> = ({ kind, name, options, chosen, small, inline }) => (
  <div class={classes('ds_field-group', inline && 'ds_field-group--inline ji_choices--inline')}>
    {options.map(({ value, text, hint, reveals }, at) => {
      const id = at === 0 ? fieldId(name) : fieldId(`${name}-${at + 1}`)
      return (
        <div class={classes(`ds_${kind}`, small && `ds_${kind}--small`, 'ji_choice')}>
          <input
            class={`ds_${kind}__input`}
            type={kind}
            id={id}
            name={name}
            value={value}
            checked={chosen.includes(value)}
            aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          />
          <label class={`ds_${kind}__label`} for={id}>
            {text}
          </label>
          {hint !== undefined && (
            <div class="ds_hint-text" id={`${id}-hint`}>
              {hint}
            </div>
          )}
          {reveals !== undefined && <div class="ds_question__sub ji_reveals">{reveals}</div>}
        </div>
      )
    })}
  </div>
)
