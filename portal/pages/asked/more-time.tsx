import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { requestTemplateOf } from '../../../domain/decisions/setting.ts'
import { isUnanswered } from '../../../domain/inspection/request.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import { DateInput } from '../../design/date-input.tsx'
import { Form } from '../../design/form.tsx'
import { dateField, withDate } from '../../design/read-date.ts'
import { textField } from '../../design/read-text.ts'
import { TextArea } from '../../design/text-area.tsx'
import { dayInWords } from '../../design/words.ts'
import type { FormPage } from '../../page/form-page.ts'
import { openRequest } from '../../reading/inspection.ts'
import { notFound } from '../../reading/not-found.ts'
import { requestName } from '../../reading/requests.ts'
import { answerTooLate } from './too-late.tsx'

const schema = z.object({
  until: dateField,
  reason: textField(4000, 'Say why: the inspection lead decides by it'),
})

/** Asks for more time; the inspection lead decides. */
export const moreTimeForm: FormPage<z.output<typeof schema>> = {
  fields: ['until', 'reason'],
  schema,
  gather: fields => withDate(fields, 'until'),
  tooLate: answerTooLate,
  open: async c => {
    const { record, request, setting } = await openRequest(c, 'ask-more-time')
    if (!isUnanswered(request)) throw notFound()
    const { id, areaName } = record.inspection
    const back = `/inspections/${id}/requests/${request.key}`
    const due = londonDate(Temporal.Instant.from(request.due))
    return {
      title: 'Ask for more time',
      caption: `${requestName(requestTemplateOf(setting.footprint, request.template))}, ${areaName}`,
      back,
      body: (form, hidden) => (
        <Form {...hidden}>
          <p>It is due on {dayInWords(due)}. The inspection lead decides; until then the date stays as it is.</p>
          <DateInput form={form} name="until" label="Until when do you need time?" />
          <TextArea form={form} name="reason" label="Why?" hint="Do not name a child or a family." />
          <Actions>
            <Button>Ask for more time</Button>
          </Actions>
        </Form>
      ),
      carryOut: async ({ until, reason }, me) => {
        const command = { do: 'ask-more-time', request: request.key, until: until.toString(), reason } as const
        await actAs(c.var.ports, me, id, command)
        return `${back}?done=time-asked`
      },
    }
  },
}
