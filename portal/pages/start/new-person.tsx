import type * as z from 'zod'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { neededAtStart, roles } from '../../../domain/roles/roles.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import type { FormPage } from '../../page/form-page.ts'
import { notFound } from '../../reading/not-found.ts'
import { fieldOf, say } from '../../start/being-started.ts'
import { entryFields, filledIn, newId, whoever } from '../directory/entry.ts'
import { Who } from '../directory/entry-questions.tsx'
import { areaOrBack } from './starter.ts'
import { isAddedHere } from './who.tsx'

/** Adds somebody to the directory for a role of the partnership, and chooses him or her for it. */
export const newPersonForRole: FormPage<z.output<typeof whoever>> = {
  fields: entryFields,
  schema: whoever,
  open: async c => {
    const { me, area } = await areaOrBack(c)
    const { ports, now } = c.var
    const role = neededAtStart.find(one => one === c.req.param('role'))
    if (role === undefined || !isAddedHere(role) || !mayAnywhere(me.viewer, 'change-directory')) throw notFound()
    return {
      title: 'Add a person',
      caption: `${roles[role].title}, ${area.name}`,
      back: '/start/people',
      body: (form, hidden) => (
        <Form {...hidden}>
          <p>
            The person is kept in the directory for other inspections too. From the start on he or she may sign in and
            see the inspections of {area.name}.
          </p>
          <Who form={form} />
          <Actions>
            <Button>Add the person</Button>
          </Actions>
        </Form>
      ),
      carryOut: async given => {
        const person = { id: newId(given.email, ports.secret()), ...filledIn(given) }
        await ports.directory.put(person)
        await say(ports, me, { [fieldOf(role)]: person.id }, now)
        return '/start/people'
      },
    }
  },
}
