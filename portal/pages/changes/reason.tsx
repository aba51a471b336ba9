import type { Filled } from '../../design/filled.ts'
import { textField } from '../../design/read-text.ts'
import { TextArea } from '../../design/text-area.tsx'

/** Why somebody changes an inspection. */
export const reasonField = textField(1000, 'Say why: it stands in the history')

/** The question why; the answer stands in the history, and partners may read it. */
export const Reason = ({ form }: { readonly form: Filled }) => (
  <TextArea
    form={form}
    name="reason"
    label="Why?"
    rows={3}
    hint="It stands in the history, and the partnership may read it. Do not name a child or a family."
  />
)
