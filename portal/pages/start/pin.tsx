import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { plannedStart } from '../../../functions/start-inspection/start.ts'
import { Actions, Button } from '../../design/button.tsx'
import { DateInput } from '../../design/date-input.tsx'
import { Form } from '../../design/form.tsx'
import { dateField, withDate } from '../../design/read-date.ts'
import { textField } from '../../design/read-text.ts'
import { Section } from '../../design/section.tsx'
import { Select } from '../../design/select.tsx'
import { Table } from '../../design/table.tsx'
import { TextArea } from '../../design/text-area.tsx'
import { Day } from '../../design/time.tsx'
import { shortDate } from '../../design/words.ts'
import { problem } from '../../http/form.ts'
import type { FormPage } from '../../page/form-page.ts'
import { checkWorkingDay } from '../../reading/check-working-day.ts'
import { say } from '../../start/being-started.ts'
import { pinnableIn, pinsSaid, pinsToSay } from '../../start/pins.ts'
import { eventOrBack } from './starter.ts'

const reason = textField(1000, 'Give the reason: it stands beside the date')
const schema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('pin'), key: z.string({ error: 'Choose a date' }), date: dateField, reason }),
  z.object({ what: z.literal('unpin'), key: z.string() }),
])

/** Pins dates of the inspection that is being started, each with a reason, and takes pins away (domain.md D-3). */
export const pinForm: FormPage<z.output<typeof schema>> = {
  fields: ['key', 'date', 'reason'],
  schema,
  gather: fields => withDate(fields, 'date'),
  open: async c => {
    const { me, said, event, area } = await eventOrBack(c)
    const { ports, now } = c.var
    const { change, setting } = await plannedStart(ports, { ...event, allowProvisional: true, despiteOpen: 'later' })
    const dates = change.plan === undefined ? [] : pinnableIn(change.plan)
    const pins = pinsSaid(said)
    const pinned = Object.entries(pins).map(([key, pin]) => ({ key, ...pin, what: whatOf(key) }))
    function whatOf(key: string): string {
      return dates.find(one => one.key === key)?.what ?? key
    }
    return {
      title: 'Pin a date',
      caption: area.name,
      back: '/start/plan',
      body: (form, hidden) => (
        <>
          {pinned.length > 0 && (
            <Section title="Pinned so far">
              <Table
                caption="Pinned so far"
                captionHidden
                rows={pinned}
                columns={[
                  { heading: 'What', rowHeader: true, cell: one => one.what },
                  { heading: 'Date', cell: one => <Day on={Temporal.PlainDate.from(one.date)} short /> },
                  { heading: 'Reason', cell: one => one.reason },
                  {
                    heading: 'Change',
                    cell: one => (
                      <Form {...hidden}>
                        <input type="hidden" name="what" value="unpin" />
                        <input type="hidden" name="key" value={one.key} />
                        <Button kind="secondary" small>
                          Take away<span class="visually-hidden"> the pin of {one.what}</span>
                        </Button>
                      </Form>
                    ),
                  },
                ]}
              />
            </Section>
          )}
          <Form {...hidden}>
            <input type="hidden" name="what" value="pin" />
            <p>A pinned date stays where you put it; the dates that count from it follow.</p>
            <Select
              form={form}
              name="key"
              label="Which date?"
              options={dates.map(({ key, what, date }) => ({
                value: key,
                text: `${what}: ${shortDate(Temporal.PlainDate.from(date))}`,
              }))}
            />
            <DateInput form={form} name="date" label="On which day instead?" hint="A working day there." />
            <TextArea form={form} name="reason" label="Why?" rows={3} hint="It stands beside the date in the record." />
            <Actions>
              <Button>Pin it</Button>
            </Actions>
          </Form>
        </>
      ),
      carryOut: async given => {
        const { [given.key]: _before, ...others } = pins
        if (given.what === 'unpin') {
          await say(ports, me, pinsToSay(others), now)
          return '/start/plan'
        }
        if (!dates.some(one => one.key === given.key)) throw problem('key', 'Choose a date of this plan')
        if (given.date.toString() < event.letterDate) throw problem('date', 'Enter a day that is not before the letter')
        checkWorkingDay(setting.calendar, given.date, 'date')
        const pin = { date: given.date.toString(), reason: given.reason, by: me.person.id }
        await say(ports, me, pinsToSay({ ...others, [given.key]: pin }), now)
        return '/start/plan'
      },
    }
  },
}
