import type { RequestTemplate } from '../../../domain/footprints/schema.ts'
import type { Filled } from '../../design/filled.ts'
import { Radios } from '../../design/radios.tsx'
import { TextArea } from '../../design/text-area.tsx'
import { TextInput } from '../../design/text-input.tsx'
import { outcomeWords } from './outcome-words.ts'

/** The fields of an answer, by the kind of request: a name, a decision, or a text. */
export const AnswerFields = ({ form, row }: { readonly form: Filled; readonly row: RequestTemplate }) => {
  if (row.names !== undefined)
    return (
      <>
        <TextInput form={form} name="name" label="Name" autocomplete="off" spellcheck={false} />
        <TextInput form={form} name="title" label="Role or title" />
        <TextInput form={form} name="organisation" label="Employer" />
        <TextInput form={form} name="email" type="email" label="Work e-mail address" spellcheck={false} />
        <TextInput form={form} name="phone" type="tel" label="Telephone" optional width={20} />
      </>
    )
  return (
    <>
      {row.outcomes.length > 0 && (
        <Radios
          form={form}
          name="outcome"
          label="What is the decision?"
          options={row.outcomes.map(value => ({
            value,
            text: outcomeWords(value),
            ...(row.records === 'panel' && value === row.outcomes[0] ? { reveals: <Review form={form} /> } : {}),
          }))}
        />
      )}
      <TextArea
        form={form}
        name="comment"
        label={row.outcomes.length > 0 ? 'Anything to add' : 'Your answer'}
        hint="Do not name a child or a family here."
        rows={8}
        optional={row.outcomes.length > 0}
      />
    </>
  )
}

const Review = ({ form }: { readonly form: Filled }) => (
  <TextInput
    form={form}
    name="progressReviewInMonths"
    label="Progress review after how many months?"
    hint="Leave it empty if there is to be none."
    inputmode="numeric"
    width={3}
    optional
  />
)
