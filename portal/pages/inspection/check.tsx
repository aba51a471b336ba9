import * as z from 'zod'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { Radios } from '../../design/radios.tsx'
import { textField } from '../../design/read-text.ts'
import { TextArea } from '../../design/text-area.tsx'
import type { FormPage } from '../../page/form-page.ts'
import { openRequest } from '../../reading/inspection.ts'
import { notFound } from '../../reading/not-found.ts'
import { requestName, rowOf } from '../../reading/requests.ts'

const reason = textField(4000, 'Say what is missing or wrong: the partner reads it')

const schema = z.discriminatedUnion(
  'decision',
  [z.object({ decision: z.literal('accept') }), z.object({ decision: z.literal('return'), reason })],
  { error: 'Choose whether to accept or to return it' },
)

/** Accepts an answer, or returns it with a reason. */
export const checkForm: FormPage<z.output<typeof schema>> = {
  fields: ['decision', 'reason'],
  schema,
  open: async c => {
    const { record, request, setting, may } = await openRequest(c, 'check-submission')
    if (request.state !== 'submitted') throw notFound()
    const back = `/inspections/${record.inspection.id}/requests/${request.key}`
    return {
      title: `Check the answer: ${requestName(rowOf(request, setting))}`,
      caption: record.inspection.areaName,
      back,
      body: (form, hidden) => (
        <Form {...hidden}>
          {may('see-submission', request) && (
            <p>
              <a href={back}>See what was sent</a> before you decide.
            </p>
          )}
          <Radios
            form={form}
            name="decision"
            label="Is the answer complete?"
            options={[
              { value: 'accept', text: 'Accept it' },
              {
                value: 'return',
                text: 'Return it for correction',
                hint: 'It is asked for again, with five working days at least.',
                reveals: (
                  <TextArea
                    form={form}
                    name="reason"
                    label="What is missing or wrong?"
                    hint="The partner reads this."
                  />
                ),
              },
            ]}
          />
          <Actions>
            <Button>Save the decision</Button>
          </Actions>
        </Form>
      ),
      carryOut: async (given, me) => {
        const { decision } = given
        const command =
          decision === 'accept'
            ? ({ do: 'accept', request: request.key } as const)
            : ({ do: 'return', request: request.key, reason: given.reason } as const)
        await actAs(c.var.ports, me, record.inspection.id, command)
        return `${back}?done=${decision === 'accept' ? 'accepted' : 'returned'}`
      },
    }
  },
}
