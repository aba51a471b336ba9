import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { areas } from '../../../domain/areas/areas.ts'
import { defaultFootprint, footprints } from '../../../domain/footprints/library.ts'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { neededAtStart, type Role, roles } from '../../../domain/roles/roles.ts'
import type { Person } from '../../../functions/ports/directory/person.ts'
import { Actions, Button } from '../../design/button.tsx'
import { DateInput } from '../../design/date-input.tsx'
import { Form } from '../../design/form.tsx'
import { Radios } from '../../design/radios.tsx'
import { dateField, dateFields, withDate } from '../../design/read-date.ts'
import { Section } from '../../design/section.tsx'
import { Select } from '../../design/select.tsx'
import { count } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { signedIn } from '../../http/signed-in.ts'
import type { FormPage } from '../../page/form-page.ts'
import { notFound } from '../../reading/not-found.ts'
import { fieldOf, saidSoFar, say } from '../../start/being-started.ts'

const what = z.object({
  area: z.string({ error: 'Choose the council area' }),
  footprint: z.enum(['A', 'B', 'C'], { error: 'Choose the footprint' }),
  letterDate: dateField,
})

/** Whoever may start an inspection. Errors: InspectionUnknown. */
export const starter = (c: PortalContext) => {
  const me = signedIn(c)
  if (!mayAnywhere(me.viewer, 'start-inspection')) throw notFound()
  return me
}

/** Which inspection: area, footprint and letter date. */
export const startForm: FormPage<z.output<typeof what>> = {
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
          <Radios
            form={form}
            name="footprint"
            label="Footprint"
            options={footprints
              .toSorted((a, b) => Number(b.key === defaultFootprint) - Number(a.key === defaultFootprint))
              .map(({ key, name, theme, weeks, period }) => ({
                value: key,
                text: `${name}`,
                hint: `${theme}; ${period}; ${count(weeks, 'programme week')}`,
              }))}
          />
          <DateInput form={form} name="letterDate" label="When does the notification letter go out?" />
          <Actions>
            <Button>Continue</Button>
            <a href="/start/bulk">Start several from a sheet</a>
          </Actions>
        </Form>
      ),
      carryOut: async ({ area, footprint, letterDate: day }) => {
        await say(ports, me, { area, footprint, letterDate: day.toString() }, now)
        return '/start/people'
      },
    }
  },
}

const who = z.object(
  Object.fromEntries(
    neededAtStart.map(role => [fieldOf(role), z.string({ error: `Choose the ${roles[role].title}` })]),
  ),
)

/** Who takes part: a person for each role that must be filled. */
export const peopleForm: FormPage<z.output<typeof who>> = {
  fields: neededAtStart.map(fieldOf),
  schema: who,
  open: async c => {
    const me = starter(c)
    const { ports, now } = c.var
    const [said, everybody, open] = await Promise.all([
      saidSoFar(ports, me, now),
      ports.directory.list(),
      ports.store.listOpen(),
    ])
    const areaCode = areas.find(one => one.slug === said.area)?.code
    const held = (role: Role): string | undefined =>
      open.find(one => one.area === areaCode)?.people[role] ?? (isShared(role) ? open[0]?.people[role] : undefined)
    const guessed = Object.fromEntries(
      neededAtStart.flatMap(role => {
        const one = role === 'coordinator' ? me.person.id : held(role)
        return one === undefined ? [] : [[fieldOf(role), one]]
      }),
    )
    return {
      title: 'Who takes part',
      back: '/start',
      begins: { ...guessed, ...said },
      body: (form, hidden) => (
        <Form {...hidden}>
          <p>
            People come from the <a href="/directory">directory</a>. Somebody is missing?{' '}
            <a href="/directory/new">Add a person</a> and come back: what you chose so far is kept.
          </p>
          {(['inspectorate', 'partnership'] as const).map(side => (
            <Section title={side === 'inspectorate' ? 'Care Inspectorate' : 'Partnership'}>
              {neededAtStart
                .filter(role => roles[role].side === side)
                .map(role => (
                  <Select
                    form={form}
                    name={fieldOf(role)}
                    label={roles[role].title}
                    empty="Choose a person"
                    options={everybody.filter(one => fits(one, side)).map(optionOf)}
                  />
                ))}
            </Section>
          ))}
          <Actions>
            <Button>Continue</Button>
          </Actions>
        </Form>
      ),
      carryOut: async chosen => {
        await say(ports, me, chosen, now)
        return '/start/plan'
      },
    }
  },
}

/** The same person answers for many areas, or for all of Scotland. */
const isShared = (role: Role): boolean =>
  roles[role].side === 'inspectorate' || role === 'chief-constable' || role === 'principal-reporter'

const fits = ({ access }: Person, side: 'inspectorate' | 'partnership'): boolean =>
  side === 'inspectorate' ? access?.kind === 'staff' : access?.kind !== 'staff'

const optionOf = ({ id, name, organisation }: Person) => ({ value: id, text: `${name}, ${organisation}` })
