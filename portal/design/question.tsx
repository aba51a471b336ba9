import type { FC, PropsWithChildren } from 'hono/jsx'
import { classes } from './classes.ts'
import { errorId, type Field, fieldId, hintId } from './field.ts'
import { problemWith } from './filled.ts'

const wording = ({ label, optional }: Field): string => (optional === true ? `${label} (optional)` : label)

const Below: FC<{ readonly field: Field }> = ({ field: { form, name, hint } }) => {
  const says = problemWith(form, name)
  return (
    <>
      {hint !== undefined && (
        <div class="ds_hint-text" id={hintId(name)}>
          {hint}
        </div>
      )}
      {says !== undefined && (
        <p class="ds_question__error-message" id={errorId(name)}>
          <span class="visually-hidden">Error:</span> {says}
        </p>
      )}
    </>
  )
}

const questionClass = ({ form, name }: Field): string =>
  classes('ds_question', problemWith(form, name) !== undefined && 'ds_question--error')

/** A field with one control: its label, its hint, what is wrong with it, and the control itself. */
export const Question: FC<PropsWithChildren<{ readonly field: Field }>> = ({ field, children }) => {
  const label = (
    <label class={classes('ds_label', field.asHeading && 'ji_label--heading')} for={fieldId(field.name)}>
      {wording(field)}
    </label>
  )
  return (
    <div class={questionClass(field)}>
      {field.asHeading === true ? <h1 class="ji_question-heading">{label}</h1> : label}
      <Below field={field} />
      {children}
    </div>
  )
}

/** A field with several controls that one question holds together. */
export const QuestionGroup: FC<PropsWithChildren<{ readonly field: Field }>> = ({ field, children }) => {
  const { name, hint, asHeading } = field
  const ids = [hint !== undefined && hintId(name), problemWith(field.form, name) !== undefined && errorId(name)]
  return (
    <div class={questionClass(field)}>
      <fieldset aria-describedby={classes(...ids) || undefined}>
        <legend class={classes('ji_legend', asHeading && 'ji_label--heading')}>
          {asHeading === true ? <h1 class="ji_question-heading">{wording(field)}</h1> : wording(field)}
        </legend>
        <Below field={field} />
        {children}
      </fieldset>
    </div>
  )
}
