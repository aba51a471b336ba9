import * as z from 'zod'
import { requestTemplateOf } from '../../../domain/decisions/setting.ts'
import { isUnanswered } from '../../../domain/inspection/request.ts'
import { roles } from '../../../domain/roles/roles.ts'
import type { Person } from '../../../functions/ports/directory/person.ts'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import type { Filled } from '../../design/filled.ts'
import { Form } from '../../design/form.tsx'
import { Radios } from '../../design/radios.tsx'
import { textField } from '../../design/read-text.ts'
import { TextInput } from '../../design/text-input.tsx'
import { problem } from '../../http/form.ts'
import { signedIn } from '../../http/signed-in.ts'
import type { FormPage } from '../../page/form-page.ts'
import { openRequest } from '../../reading/inspection.ts'
import { notFound } from '../../reading/not-found.ts'
import { requestName } from '../../reading/requests.ts'
import { newId } from '../directory/entry.ts'

const schema = z.object({
  to: z.string({ error: 'Choose a colleague' }),
  name: textField(200).optional(),
  email: z.email({ error: 'Enter an e-mail address such as name@example.org' }).optional(),
})

const somebodyElse = 'somebody-else'

/** Gives a request to a colleague of the partnership, or of the inspectorate. */
export const handOverForm: FormPage<z.output<typeof schema>> = {
  fields: ['to', 'name', 'email'],
  schema,
  open: async c => {
    const { record, request, setting } = await openRequest(c, 'hand-over-request')
    if (!isUnanswered(request)) throw notFound()
    const { ports } = c.var
    const { id, area, areaName } = record.inspection
    const { side } = roles[request.role]
    const isColleague = ({ access }: Person): boolean =>
      side === 'partnership' ? access?.kind === 'partner' && access.areas.includes(area) : access?.kind === 'staff'
    const me = signedIn(c).person
    const isWithMe = request.person === me.id
    const others = (await ports.directory.list()).filter(one => one.id !== request.person && isColleague(one))
    // Whoever takes it back comes first.
    const colleagues = others.toSorted((a, b) => Number(b.id === me.id) - Number(a.id === me.id))
    const holder = await ports.directory.get(request.person)
    const back = `/inspections/${id}/requests/${request.key}`
    return {
      title: isWithMe ? 'Hand to a colleague' : 'Take it back or hand it on',
      caption: `${requestName(requestTemplateOf(setting.footprint, request.template))}, ${areaName}`,
      back,
      shows: request.person,
      body: (form, hidden) => (
        <Form {...hidden}>
          {isWithMe ? (
            <p>The date stays. Reminders go to your colleague from now on. You can take it back at any time.</p>
          ) : (
            <p>
              It is with {holder?.name ?? 'somebody who is not in the directory any more'} now. The date stays;
              reminders go to whoever has it.
            </p>
          )}
          <Radios
            form={form}
            name="to"
            label="To whom?"
            options={[
              ...colleagues.map(one => ({
                value: one.id,
                text: one.id === me.id ? `${one.name} (you)` : one.name,
                hint: hintOf(one),
              })),
              ...(side === 'partnership'
                ? [
                    {
                      value: somebodyElse,
                      text: 'Somebody who is not in this list',
                      reveals: <NewColleague form={form} />,
                    },
                  ]
                : []),
            ]}
          />
          <Actions>
            <Button>{isWithMe ? 'Hand it over' : 'Save'}</Button>
          </Actions>
        </Form>
      ),
      carryOut: async ({ to, name, email }, me) => {
        const known = colleagues.find(one => one.id === to)
        if (known !== undefined) {
          await actAs(ports, me, id, { do: 'hand-over', request: request.key, to })
          return `${back}?done=handed-over`
        }
        if (to !== somebodyElse || side !== 'partnership') throw problem('to', 'Choose a colleague')
        if (name === undefined) throw problem('name', 'Enter the name')
        if (email === undefined) throw problem('email', 'Enter the work e-mail address')
        const before = await ports.directory.byEmail(email)
        if (before?.access?.kind === 'staff')
          throw problem('email', 'Enter the address of somebody of your partnership')
        const person: Person = {
          organisation: holder?.organisation ?? areaName,
          ...before,
          id: before?.id ?? newId(email, ports.secret().slice(0, 6)),
          name: before?.name ?? name,
          email: before?.email ?? email,
        }
        await actAs(ports, me, id, { do: 'hand-over', request: request.key, to: person.id }, { named: person })
        return `${back}?done=handed-over`
      },
    }
  },
}

const hintOf = ({ title, organisation }: Person): string =>
  title === undefined ? organisation : `${title}, ${organisation}`

const NewColleague = ({ form }: { readonly form: Filled }) => (
  <>
    <TextInput form={form} name="name" label="Name" />
    <TextInput form={form} name="email" type="email" label="Work e-mail address" spellcheck={false} />
  </>
)
