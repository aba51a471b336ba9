import * as z from 'zod'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { Select } from '../../design/select.tsx'
import { problem } from '../../http/form.ts'
import { signedIn } from '../../http/signed-in.ts'
import type { FormPage } from '../../page/form-page.ts'
import { notAllowed } from '../../reading/not-allowed.ts'

const schema = z.object({ person: z.string({ error: 'Choose a person' }) })

/** Whose work is to go to somebody else. Nothing changes yet: the next page shows what it is. */
export const whoLeavesForm: FormPage<z.output<typeof schema>> = {
  fields: ['person'],
  schema,
  open: async c => {
    if (!mayAnywhere(signedIn(c).viewer, 'pass-on-work')) throw notAllowed(signedIn(c).viewer, 'pass-on-work')
    const people = await c.var.ports.directory.list()
    return {
      title: 'Hand over somebody’s work',
      back: '/many',
      body: (form, hidden) => (
        <Form {...hidden}>
          <p>When somebody leaves, is ill for long, or changes post: of the inspectorate or of a partnership.</p>
          <Select
            form={form}
            name="person"
            label="Whose work?"
            options={people.map(one => ({ value: one.id, text: `${one.name}, ${one.organisation}` }))}
          />
          <Actions>
            <Button>Show what it is</Button>
          </Actions>
        </Form>
      ),
      carryOut: async ({ person }) => {
        if (!people.some(one => one.id === person)) throw problem('person', 'Choose somebody from the list')
        return `/many/hand-over/${person}`
      },
    }
  },
}
