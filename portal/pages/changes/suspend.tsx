import * as z from 'zod'
import { suspend } from '../../../domain/decisions/suspend.ts'
import { isWaiting, type Waiting } from '../../../domain/inspection/request.ts'
import { previewOf } from '../../../domain/preview/preview.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import { DateInput } from '../../design/date-input.tsx'
import { Details } from '../../design/details.tsx'
import { Form } from '../../design/form.tsx'
import { dateField, dateFields, withDate } from '../../design/read-date.ts'
import { Table } from '../../design/table.tsx'
import { count, listInWords } from '../../design/words.ts'
import type { FormPage } from '../../page/form-page.ts'
import { openInspection } from '../../reading/inspection.ts'
import { namesOf } from '../../reading/names.ts'
import { requestName, rowOf } from '../../reading/requests.ts'
import { Reason, reasonField } from './reason.tsx'
import { standsOtherwise } from './stands-otherwise.tsx'

const schema = z.object({ reviewOn: dateField, reason: reasonField })

/** Suspends an inspection, after what that means has been shown. */
export const suspendForm: FormPage<z.output<typeof schema>> = {
  fields: ['reviewOn', 'reason'],
  schema,
  tooLate: standsOtherwise('suspend', ['running', 'stuck']),
  gather: fields => withDate(fields, 'reviewOn'),
  open: async c => {
    const { record, setting } = await openInspection(c, 'suspend')
    const { inspection } = record
    const { ports, now } = c.var
    const inThreeMonths = londonDate(now).add({ months: 3 })
    const given = { by: 'system', reason: 'preview', reviewOn: inThreeMonths.toString() }
    const change = suspend(record, given, setting, now)
    const { told } = previewOf(record, change)
    const nameOf = await namesOf(ports.directory, told)
    const waiting = change.requests.filter(isWaiting)
    const back = `/inspections/${inspection.id}/changes`
    return {
      title: 'Suspend the inspection',
      caption: inspection.areaName,
      back,
      begins: dateFields('reviewOn', inThreeMonths),
      shows: [told, waiting.map(one => [one.key, one.due, one.paused])],
      body: (form, hidden) => (
        <>
          <ul>
            <li>Nothing is due and no reminder is sent until somebody resumes it. What was sent in is kept.</li>
            <li>Each open request keeps the working days that it has left.</li>
            <li>A worry about a child’s safety is passed on as before: that is never suspended.</li>
            <li>Told once: {listInWords(told.map(nameOf))}.</li>
          </ul>
          {waiting.length > 0 && (
            <Details summary={`What ${count(waiting.length, 'open request')} would have left`}>
              <Table
                caption="Working days left"
                captionHidden
                rows={waiting}
                columns={[
                  { heading: 'Request', rowHeader: true, cell: one => requestName(rowOf(one, setting)) },
                  { heading: 'Left', numeric: true, cell: one => leftWords(one) },
                ]}
              />
            </Details>
          )}
          <Form {...hidden}>
            <DateInput
              form={form}
              name="reviewOn"
              label="When will you look at it again?"
              hint="The board reminds of it from that day on. Nothing happens by itself."
            />
            <Reason form={form} />
            <Actions>
              <Button>Suspend it</Button>
            </Actions>
          </Form>
        </>
      ),
      carryOut: async ({ reviewOn, reason }, me) => {
        const command = { do: 'suspend', reviewOn: reviewOn.toString(), reason } as const
        await actAs(ports, me, inspection.id, command, { seen: inspection.version })
        return `${back}?done=suspended`
      },
    }
  },
}

const leftWords = ({ paused }: Waiting): string => {
  const days = paused?.dueInDays ?? 0
  return days < 0 ? `${count(-days, 'working day')} late` : days === 0 ? 'the day itself' : count(days, 'working day')
}
