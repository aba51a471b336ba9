import * as z from 'zod'
import { Failure } from '../../../domain/failure.ts'
import { isUnanswered } from '../../../domain/inspection/request.ts'
import { mayHold, staffRolesFor } from '../../../domain/rights/may-hold.ts'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { type Role, role as roleSchema, roles } from '../../../domain/roles/roles.ts'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { InsetText } from '../../design/inset-text.tsx'
import { Select } from '../../design/select.tsx'
import { count } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { signedIn } from '../../http/signed-in.ts'
import type { FormPage } from '../../page/form-page.ts'
import { type Opened, openInspection } from '../../reading/inspection.ts'
import { nameIn } from '../../reading/names.ts'
import { notFound } from '../../reading/not-found.ts'
import { signsInAs } from '../directory/access-words.ts'
import { mayName } from './people.tsx'

const schema = z.object({ person: z.string({ error: 'Choose a person' }) })

/** The role that the address names, in an inspection whose people this person may name. Errors: InspectionUnknown. */
const openRole = async (c: PortalContext): Promise<Opened & { readonly held: Role }> => {
  const opened = await openInspection(c, 'name-person')
  const held = roleSchema.safeParse(c.req.param('role'))
  if (!held.success || !mayName(opened)) throw notFound()
  return { ...opened, held: held.data }
}

/** Names another person for a role; what waits for the one before goes on with the new one. */
export const namePersonForm: FormPage<z.output<typeof schema>> = {
  fields: ['person'],
  schema,
  open: async c => {
    const { record, held } = await openRole(c)
    const { inspection, requests } = record
    const { ports } = c.var
    const before = inspection.people[held]
    const everybody = await ports.directory.list()
    const candidates = everybody.filter(one => one.id !== before && mayHold(held, one.access))
    const waiting = requests.filter(one => isUnanswered(one) && one.role === held && one.person === before).length
    const back = `/inspections/${inspection.id}/people`
    const nameOf = nameIn(new Map(everybody.map(one => [one.id, one])))
    const addsPeople = mayAnywhere(signedIn(c).viewer, 'change-directory')
    return {
      title: roles[held].title,
      caption: `People, ${inspection.areaName}`,
      back,
      shows: [before ?? 'nobody', waiting],
      body: (form, hidden) => (
        <Form {...hidden}>
          {before !== undefined && (
            <InsetText>
              <p>Now: {nameOf(before)}.</p>
              {waiting > 0 && <p>{count(waiting, 'open request')} will go over to the person whom you choose.</p>}
            </InsetText>
          )}
          <Select
            form={form}
            name="person"
            label="Who is it from now on?"
            hint={hintOf(held)}
            options={candidates.map(one => ({ value: one.id, text: `${one.name}, ${one.organisation}` }))}
          />
          {addsPeople && (
            <p>
              Somebody is missing? Add the person to the <a href="/directory">directory</a> first.
            </p>
          )}
          <Actions>
            <Button>Save</Button>
          </Actions>
        </Form>
      ),
      carryOut: async ({ person }, me) => {
        const chosen = candidates.some(one => one.id === person) ? await ports.directory.get(person) : undefined
        if (chosen === undefined) throw new Failure('InputInvalid', 'person: choose somebody from the list')
        await actAs(
          ports,
          me,
          inspection.id,
          { do: 'name-person', role: held, person },
          { named: chosen, seen: inspection.version },
        )
        return `${back}?done=named`
      },
    }
  },
}

const hintOf = (held: Role): string => {
  const staff = staffRolesFor(held)
  return staff === undefined
    ? 'People of the directory. Whoever you choose may see this partnership’s inspections from then on; the one before keeps seeing them until the directory says otherwise.'
    : `People of the directory who sign in as ${signsInAs(staff)}: nobody else can do what this role asks for.`
}
