import { Temporal } from 'temporal-polyfill'
import { type Person, undeliverableNow } from '../../../functions/ports/directory/person.ts'
import { Checkboxes } from '../../design/checkboxes.tsx'
import type { Filled } from '../../design/filled.ts'
import { WarningText } from '../../design/warning-text.tsx'
import { momentInWords } from '../../design/words.ts'

/** That somebody cannot be reached at the address on file, and what to do about it. */
export const NotReached = ({ person }: { readonly person: Person }) => {
  const mark = undeliverableNow(person)
  if (mark === undefined) return null
  return (
    <WarningText>
      A message to this address {mark.why === 'bounced' ? 'came back' : 'was called unwanted'} on{' '}
      {momentInWords(Temporal.Instant.from(mark.since))}. Nothing more is sent there. Correct the address, or say below
      that it is right: what did not arrive is then sent again.
    </WarningText>
  )
}

/** Asked where an address is marked: whether it is right all the same. */
export const IsRight = ({ form, person }: { readonly form: Filled; readonly person: Person }) =>
  undeliverableNow(person) === undefined ? null : (
    <Checkboxes
      form={form}
      name="isRight"
      label="Messages to this address came back"
      options={[{ value: 'yes', text: 'The address is right: try it again' }]}
    />
  )
