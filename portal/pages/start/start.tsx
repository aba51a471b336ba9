import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { areas, findArea } from '../../../domain/areas/areas.ts'
import { nextWorkingDay } from '../../../domain/calendars/working-days.ts'
import { settingOf } from '../../../domain/decisions/setting.ts'
import { defaultFootprint, findFootprint, footprints } from '../../../domain/footprints/library.ts'
import { makePlan } from '../../../domain/plan/make-plan.ts'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { addressees } from '../../../domain/roles/roles.ts'
import { Actions, Button } from '../../design/button.tsx'
import { DateInput } from '../../design/date-input.tsx'
import { Form } from '../../design/form.tsx'
import { Radios } from '../../design/radios.tsx'
import { dateField, dateFields, withDate } from '../../design/read-date.ts'
import { Select } from '../../design/select.tsx'
import { dayInWords } from '../../design/words.ts'
import { problem } from '../../http/form.ts'
import type { FormPage } from '../../page/form-page.ts'
import type { PortalPorts } from '../../ports.ts'
import type { Fields } from '../../session/drafts.ts'
import { fieldOf, saidSoFar, say } from '../../start/being-started.ts'
import { isThere } from '../../start/is-there.ts'
import { starter } from './starter.ts'

const what = z.object({
  area: z.string({ error: 'Choose the council area' }),
  footprint: z.enum(['A', 'B', 'C'], { error: 'Choose the footprint' }),
  letterDate: dateField,
})
type What = z.output<typeof what>

/** Which inspection: area, footprint and letter date. */
export const startForm: FormPage<What> = {
  fields: ['area', 'footprint', 'letterDate'],
  schema: what,
  gather: fields => withDate(fields, 'letterDate'),
  open: async c => {
    const me = starter(c)
    const { ports, now } = c.var
    const said = await saidSoFar(ports, me, now)
    const { letterDate } = said
    const date = letterDate === undefined ? {} : dateFields('letterDate', Temporal.PlainDate.from(letterDate))
    return {
      title: 'Start an inspection',
      back: '/board',
      begins: { footprint: defaultFootprint, ...said, ...date },
      body: (form, hidden) => (
        <Form {...hidden}>
          <p>Nothing is sent before you have seen every date and every letter.</p>
          <Select
            form={form}
            name="area"
            label="Council area"
            empty="Choose an area"
            options={areas.map(({ slug, name }) => ({ value: slug, text: name }))}
          />
          <Radios form={form} name="footprint" label="Footprint" options={footprintChoices} />
          <DateInput
            form={form}
            name="letterDate"
            label="When does the notification letter go out?"
            hint="A working day there."
          />
          <Actions>
            <Button>Continue</Button>
            {mayAnywhere(me.viewer, 'start-in-bulk') && <a href="/start/bulk">Start several from a sheet</a>}
          </Actions>
        </Form>
      ),
      carryOut: async given => {
        const { area, footprint } = given
        await checkWhat(ports, given)
        const chosen = { area, footprint, letterDate: given.letterDate.toString() }
        await say(ports, me, { ...noLonger(said, chosen), ...chosen }, now)
        return '/start/people'
      },
    }
  },
}

const footprintChoices = footprints
  .toSorted((a, b) => Number(b.key === defaultFootprint) - Number(a.key === defaultFootprint))
  .map(({ key, name, theme, period }) => ({
    value: key,
    text: key === defaultFootprint ? `${name} (the current one)` : name,
    hint: `${theme}. Used ${period}. Weeks of school holidays are not counted.`,
  }))

/** Refuses what cannot be planned. Errors: InputInvalid, which says the next working day; CalendarUnknown, AreaUnknown. */
const checkWhat = async (ports: PortalPorts, { area: slug, footprint: key, letterDate }: What): Promise<void> => {
  const area = findArea(slug)
  const { version } = findFootprint(key)
  const setting = settingOf({ area: area.code, footprint: { key, version }, allowProvisional: true }, ports.calendars)
  const { calendar, footprint } = setting
  const day = calendar.workingDay(letterDate)
  if (!day.working) {
    const next = dayInWords(nextWorkingDay(calendar, letterDate))
    const given = dayInWords(letterDate)
    throw problem('letterDate', `${given} is not a working day in ${area.name} (${day.why}). The next one is ${next}`)
  }
  if (await isThere(ports, `${area.slug}-${letterDate}`))
    throw problem('letterDate', `${area.name} has an inspection with this letter date already`)
  // A plan that cannot be made is refused here, and not on the page that shows it.
  makePlan({ footprint, area, calendar, letterDate, number: 1, pins: {} })
}

/** What was said for another inspection: dates that were pinned there, and another area's addressees. */
const noLonger = (before: Fields, now: Fields): Fields => ({
  ...(Object.entries(now).every(([name, value]) => before[name] === value) ? {} : { pins: '' }),
  ...(before.area === now.area ? {} : Object.fromEntries(addressees.map(role => [fieldOf(role), '']))),
})
