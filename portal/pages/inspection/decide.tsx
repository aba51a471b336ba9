import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { requestTemplateOf } from '../../../domain/decisions/setting.ts'
import { isUnanswered } from '../../../domain/inspection/request.ts'
import { actAs, type Given } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import { DateInput } from '../../design/date-input.tsx'
import type { Filled } from '../../design/filled.ts'
import { Form } from '../../design/form.tsx'
import type { Choice } from '../../design/option.ts'
import { Radios } from '../../design/radios.tsx'
import { dateField, dateFields, withDate } from '../../design/read-date.ts'
import { textField } from '../../design/read-text.ts'
import { TextArea } from '../../design/text-area.tsx'
import type { FormPage } from '../../page/form-page.ts'
import { openRequest } from '../../reading/inspection.ts'
import { namesOf } from '../../reading/names.ts'
import { notFound } from '../../reading/not-found.ts'
import { requestName } from '../../reading/requests.ts'
import type { DoneWord } from './inspection-page.tsx'
import { TimeAsked } from './time-asked.tsx'

const reason = textField(4000, 'Give the reason: it goes into the record')

const schema = z.discriminatedUnion(
  'decision',
  [
    z.object({ decision: z.literal('extend'), until: dateField, reason }),
    z.object({ decision: z.literal('refuse-more-time'), reason }),
    z.object({ decision: z.literal('waive'), reason }),
    z.object({ decision: z.literal('go-on-without'), reason }),
  ],
  { error: 'Choose what is to happen' },
)
type Decision = z.output<typeof schema>

const done: Record<Decision['decision'], DoneWord> = {
  extend: 'extended',
  'refuse-more-time': 'refused',
  waive: 'waived',
  'go-on-without': 'gone-on',
}

/** The lead's decision about an answer that does not come, or about more time. */
export const decideForm: FormPage<Decision> = {
  fields: ['decision', 'until', 'reason'],
  schema,
  gather: fields => withDate(fields, 'until'),
  open: async c => {
    const opened = await openRequest(c, 'decide-more-time')
    const { record, request, setting } = opened
    if (!isUnanswered(request)) throw notFound()
    const { ports, now } = c.var
    const events = request.moreTime === undefined ? [] : await ports.store.events(record.inspection.id)
    const asked = events.findLast(one => one.what === 'more-time-asked' && one.about === request.key)
    const nameOf = await namesOf(ports.directory, [request.moreTime?.by])
    const row = requestTemplateOf(setting.footprint, request.template)
    const isDecision = row.outcomes.length > 0 && row.silence.kind === 'chase'
    const { moreTime } = request
    const until = moreTime === undefined ? undefined : Temporal.PlainDate.from(moreTime.until)
    const back = `/inspections/${record.inspection.id}/requests/${request.key}`
    const optionsFor = (form: Filled): Choice[] => [
      { value: 'extend', text: 'Give more time', reveals: <DateInput form={form} name="until" label="The new date" /> },
      ...(moreTime === undefined ? [] : [{ value: 'refuse-more-time', text: 'Let the date stand' }]),
      ...(isDecision ? [] : [{ value: 'waive', text: 'Go on without this answer' }]),
      ...(isDecision
        ? []
        : [{ value: 'go-on-without', text: 'Go on without all answers of this step that are missing' }]),
    ]
    return {
      title: `Decide: ${requestName(row)}`,
      caption: record.inspection.areaName,
      back,
      ...(until === undefined ? {} : { begins: { ...dateFields('until', until) } }),
      body: (form, hidden) => (
        <Form {...hidden}>
          <TimeAsked opened={opened} request={request} asked={asked} nameOf={nameOf} now={now} />
          <Radios form={form} name="decision" label="What is to happen?" options={optionsFor(form)} />
          <TextArea
            form={form}
            name="reason"
            label="Why?"
            hint="It stays in the record. Do not name a child or a family."
          />
          <Actions>
            <Button>Save the decision</Button>
          </Actions>
        </Form>
      ),
      carryOut: async (given, me) => {
        await actAs(c.var.ports, me, record.inspection.id, commandOf(given, request.key))
        return `${back}?done=${done[given.decision]}`
      },
    }
  },
}

const commandOf = (given: Decision, request: string): Given =>
  given.decision === 'extend'
    ? { do: 'extend', request, reason: given.reason, until: given.until.toString() }
    : { do: given.decision, request, reason: given.reason }
