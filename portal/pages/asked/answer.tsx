import * as z from 'zod'
import { requestTemplateOf } from '../../../domain/decisions/setting.ts'
import type { RequestTemplate } from '../../../domain/footprints/schema.ts'
import { isUnanswered } from '../../../domain/inspection/request.ts'
import { checksumOf } from '../../../functions/ports/papers/checksum.ts'
import { longestText, type Paper, type Upload } from '../../../functions/ports/papers/paper.ts'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { textField } from '../../design/read-text.ts'
import { Section } from '../../design/section.tsx'
import { problem } from '../../http/form.ts'
import type { FormPage } from '../../page/form-page.ts'
import { openRequest } from '../../reading/inspection.ts'
import { notFound } from '../../reading/not-found.ts'
import { requestName } from '../../reading/requests.ts'
import { AnswerFields } from './answer-fields.tsx'
import { FileList } from './file-list.tsx'
import { personIn } from './named-person.ts'
import { unsentFiles } from './sent-answers.ts'
import { answerTooLate } from './too-late.tsx'

const filledIn = (what: string) => textField(200, `Enter ${what}`)

const schema = z.object({
  comment: textField(longestText).optional(),
  outcome: z.string().optional(),
  progressReviewInMonths: z.coerce
    .number({ error: 'Enter a number of months, such as 12' })
    .int({ error: 'Enter a whole number of months' })
    .min(1, { error: 'Enter 1 month or more' })
    .max(60, { error: 'Enter 60 months or fewer' })
    .optional(),
  name: filledIn('a name').optional(),
  title: filledIn('what this person is').optional(),
  organisation: filledIn('the employer').optional(),
  email: z.email({ error: 'Enter an e-mail address such as name@example.org' }).optional(),
  phone: z.string().trim().max(40, { error: 'Enter one telephone number' }).optional(),
})
type Answer = z.output<typeof schema>

/** The answer to a request: a text, a decision or a name, with the files that were added before. */
export const answerForm: FormPage<Answer> = {
  fields: [...schema.keyof().options],
  schema,
  keepsDrafts: true,
  tooLate: answerTooLate,
  open: async c => {
    const { record, request, setting } = await openRequest(c, 'answer-request')
    if (!isUnanswered(request)) throw notFound()
    const { ports } = c.var
    const { inspection } = record
    const row = requestTemplateOf(setting.footprint, request.template)
    const back = `/inspections/${inspection.id}/requests/${request.key}`
    const uploads = await unsentFiles(ports, inspection.id, request.key)
    return {
      title: `Answer: ${requestName(row)}`,
      caption: `Joint inspection of ${inspection.areaName}`,
      back,
      body: (form, hidden) => (
        <Form {...hidden}>
          <AnswerFields form={form} row={row} />
          {row.names === undefined && (
            <Section title="Files">
              {uploads.length === 0 ? (
                <p>No file has been added.</p>
              ) : (
                <FileList inspectionId={inspection.id} uploads={uploads} />
              )}
              <p>
                <a href={`${back}/files`}>Add or take away files</a>. Save your answer as a draft first.
              </p>
            </Section>
          )}
          <Actions>
            <Button>Send the answer</Button>
            <Button kind="secondary" name="_do" value="save">
              Save as a draft
            </Button>
          </Actions>
        </Form>
      ),
      carryOut: async (given, me) => {
        const answer = withoutStrayMonths(given, row)
        checkComplete(answer, row, uploads)
        const named = row.names === undefined ? undefined : await personIn(answer, inspection.area, ports)
        const files = uploads.flatMap(enclosed)
        const fields = written(answer)
        const id = `${request.key}-${request.generation}-${ports.secret().slice(0, 12)}`
        const now = c.var.now.toString()
        const paper: Paper = {
          kind: 'submission',
          id,
          request: request.key,
          by: me.person.id,
          at: now,
          fields,
          files,
          checksum: checksumOf({ fields, files }),
        }
        // The content first: a record that points to nothing would have lost it.
        await ports.papers.put(inspection.id, paper)
        const { outcome, progressReviewInMonths } = answer
        await actAs(
          ports,
          me,
          inspection.id,
          {
            do: 'submit',
            request: request.key,
            reference: id,
            ...(outcome === undefined ? {} : { outcome }),
            ...(named === undefined ? {} : { names: named.id }),
            ...(progressReviewInMonths === undefined ? {} : { progressReviewInMonths }),
          },
          { named },
        )
        return `/inspections/${inspection.id}/receipts/${encodeURIComponent(id)}?done=sent`
      },
    }
  },
}

/** What the request asks for beyond the shape of the form. Errors: InputInvalid, by the field. */
const checkComplete = (answer: Answer, row: RequestTemplate, uploads: readonly Upload[]): void => {
  if (row.names !== undefined) {
    if (answer.name === undefined) throw problem('name', 'Enter the name')
    if (answer.email === undefined) throw problem('email', 'Enter the work e-mail address')
    if (answer.organisation === undefined) throw problem('organisation', 'Enter the employer')
    return
  }
  if (row.outcomes.length > 0 && answer.outcome === undefined) throw problem('outcome', 'Choose the decision')
  if (uploads.some(one => one.state.kind === 'expected'))
    throw problem('comment', 'A file is still being checked. Wait a moment, or take it away, and send the answer then')
  const empty = answer.comment === undefined && answer.outcome === undefined
  if (empty && !uploads.some(one => one.state.kind === 'kept'))
    throw problem('comment', 'Write an answer, or add a file')
}

/** Months that were typed under a decision that was then not taken are no part of the answer. */
const withoutStrayMonths = (answer: Answer, { records, outcomes }: RequestTemplate): Answer => {
  if (records === 'panel' && answer.outcome === outcomes[0]) return answer
  const { progressReviewInMonths: _stray, ...rest } = answer
  return rest
}

const enclosed = ({ id, fileName, state }: Upload) =>
  state.kind === 'kept' ? [{ uploadId: id, fileName, sha256: state.sha256, size: state.size }] : []

const written = (answer: Answer): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answer).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  )
