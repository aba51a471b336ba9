import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { londonDate } from '../../../domain/time/london.ts'
import { Actions, Button } from '../../design/button.tsx'
import { DateInput } from '../../design/date-input.tsx'
import { Form } from '../../design/form.tsx'
import { dateField, withDate } from '../../design/read-date.ts'
import { Select } from '../../design/select.tsx'
import { dayInWords, shortDate } from '../../design/words.ts'
import { problem } from '../../http/form.ts'
import type { FormPage } from '../../page/form-page.ts'
import { checkWorkingDay } from '../../reading/check-working-day.ts'
import { openInspection } from '../../reading/inspection.ts'
import { addressOf, movableDates } from './movable.ts'
import { standsOtherwise } from './stands-otherwise.tsx'

const schema = z.object({ date: z.string({ error: 'Choose a date' }), to: dateField })

/** Which date is to move, and to when. Nothing changes yet: the next page shows what would move with it. */
export const whichDateForm: FormPage<z.output<typeof schema>> = {
  fields: ['date', 'to'],
  schema,
  tooLate: standsOtherwise('move-date', ['running']),
  gather: fields => withDate(fields, 'to'),
  open: async c => {
    const opened = await openInspection(c, 'move-date')
    const { inspection } = opened.record
    const { calendar } = opened.setting
    const { now } = c.var
    const dates = movableDates(opened, now)
    const back = `/inspections/${inspection.id}/changes`
    return {
      title: 'Move a date',
      caption: inspection.areaName,
      back,
      begins: { date: c.req.query('date') ?? '' },
      body: (form, hidden) => (
        <Form {...hidden}>
          <Select
            form={form}
            name="date"
            label="Which date?"
            options={dates.map(one => ({
              value: addressOf(one),
              text: `${when(one.date)}: ${one.name}${ofKind(one)}`,
            }))}
          />
          <DateInput form={form} name="to" label="On which day instead?" hint="A working day there." />
          <Actions>
            <Button>Show what moves with it</Button>
          </Actions>
        </Form>
      ),
      carryOut: async ({ date, to }) => {
        const chosen = dates.find(one => addressOf(one) === date)
        if (chosen === undefined) throw problem('date', 'Choose a date from the list')
        const today = londonDate(now)
        if (Temporal.PlainDate.compare(to, today) <= 0)
          throw problem('to', `${dayInWords(to)} is over, or is today. Choose a day after ${dayInWords(today)}`)
        checkWorkingDay(calendar, to, 'to')
        if (to.toString() === chosen.date) throw problem('to', 'It is on that day already. Choose another')
        return `${back}/move/${addressOf(chosen)}/${to}`
      },
    }
  },
}

const when = (date: string): string => shortDate(Temporal.PlainDate.from(date))
const ofKind = ({ kind }: { readonly kind: 'opening' | 'due' }): string =>
  kind === 'opening' ? ', beginning' : ', due'
