import type { PropsWithChildren } from 'hono/jsx'
import * as z from 'zod'
import { Failure } from '../../../domain/failure.ts'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { neededAtStart, type Role, roles } from '../../../domain/roles/roles.ts'
import type { Person } from '../../../functions/ports/directory/person.ts'
import { Actions, Button } from '../../design/button.tsx'
import type { Filled } from '../../design/filled.ts'
import { Form } from '../../design/form.tsx'
import type { Option } from '../../design/option.ts'
import { Section } from '../../design/section.tsx'
import { Select } from '../../design/select.tsx'
import type { FormPage } from '../../page/form-page.ts'
import { fieldOf, say, somebodyNew } from '../../start/being-started.ts'
import { type Suggested, suggestedFor } from '../../start/suggest.ts'
import { areaOrBack } from './starter.ts'

const who = z.object(
  Object.fromEntries(
    neededAtStart.map(role => [fieldOf(role), z.string({ error: `Choose the ${inSentence(roles[role].title)}` })]),
  ),
)

function inSentence(title: string): string {
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}`
}

/** Who takes part: a person for each role that must be filled. */
export const peopleForm: FormPage<z.output<typeof who>> = {
  fields: neededAtStart.map(fieldOf),
  schema: who,
  open: async c => {
    const { me, said, area } = await areaOrBack(c)
    const { ports, now } = c.var
    const [everybody, open] = await Promise.all([ports.directory.list(), ports.store.listOpen()])
    const known = { area, everybody, open, starter: me.person.id }
    const suggested = new Map(neededAtStart.map(role => [role, suggestedFor(role, known)]))
    const saidAlready = Object.entries(said).filter(([name, value]) => value !== '' && name.startsWith('person-'))
    return {
      title: 'Who takes part',
      caption: area.name,
      back: '/start',
      begins: { ...chosenIn(suggested), ...Object.fromEntries(saidAlready) },
      body: (form, hidden) => (
        <Form {...hidden}>
          <p>People come from the directory; those who have this part for this area already stand first.</p>
          <Side title="Care Inspectorate" side="inspectorate" form={form} suggested={suggested}>
            Only people who sign in as staff can have these roles.{' '}
            {mayAnywhere(me.viewer, 'give-staff-access') ? (
              <a href="/directory/new?to=/start/people">Add a member of staff</a>
            ) : (
              'Ask an administrator to add somebody who is missing.'
            )}
          </Side>
          <Side title="Partnership" side="partnership" form={form} suggested={suggested}>
            The five to whom the notification letter goes. Whoever is missing can be added on the next page.
          </Side>
          <Actions>
            <Button>Continue</Button>
          </Actions>
        </Form>
      ),
      carryOut: async chosen => {
        const isKnown = (role: Role) => suggested.get(role)?.people.some(({ id }) => id === chosen[fieldOf(role)])
        const asNew = neededAtStart.filter(role => isAddedHere(role) && chosen[fieldOf(role)] === somebodyNew)
        const unknown = neededAtStart.find(role => !(asNew.includes(role) || isKnown(role)))
        if (unknown !== undefined)
          throw new Failure('InputInvalid', `Choose the ${inSentence(roles[unknown].title)} from the list again`)
        await say(ports, me, chosen, now)
        const [first] = asNew
        return first === undefined ? '/start/plan' : `/start/people/new/${first}`
      },
    }
  },
}

const chosenIn = (suggested: ReadonlyMap<Role, Suggested>): Record<string, string> =>
  Object.fromEntries(
    [...suggested].flatMap(([role, { chosen }]) => (chosen === undefined ? [] : [[fieldOf(role), chosen]])),
  )

/** Whoever has a part for the partnership needs no access beforehand: the start itself lets him or her in. */
export const isAddedHere = (role: Role): boolean => roles[role].side === 'partnership'

interface SideProps {
  readonly title: string
  readonly side: 'inspectorate' | 'partnership'
  readonly form: Filled
  readonly suggested: ReadonlyMap<Role, Suggested>
}

const Side = ({ title, side, form, suggested, children }: PropsWithChildren<SideProps>) => (
  <Section title={title}>
    <p>{children}</p>
    {neededAtStart
      .filter(role => roles[role].side === side)
      .map(role => (
        <Select
          form={form}
          name={fieldOf(role)}
          label={roles[role].title}
          empty="Choose a person"
          options={optionsFor(role, suggested.get(role)?.people ?? [])}
        />
      ))}
  </Section>
)

const optionsFor = (role: Role, people: readonly Person[]): Option[] => [
  ...people.map(({ id, name, organisation }) => ({ value: id, text: `${name}, ${organisation}` })),
  ...(isAddedHere(role) ? [{ value: somebodyNew, text: 'Somebody who is not in this list' }] : []),
]
