import * as z from 'zod'
import { leftBehind } from '../../../domain/decisions/left-behind.ts'
import type { InspectionRecord } from '../../../domain/inspection/record.ts'
import { mayHold } from '../../../domain/rights/may-hold.ts'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { roles } from '../../../domain/roles/roles.ts'
import type { Person } from '../../../functions/ports/directory/person.ts'
import { onEach } from '../../../functions/programme/on-each.ts'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { InsetText } from '../../design/inset-text.tsx'
import { Select } from '../../design/select.tsx'
import { listInWords } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { problem } from '../../http/form.ts'
import { signedIn } from '../../http/signed-in.ts'
import type { FormPage } from '../../page/form-page.ts'
import { notAllowed } from '../../reading/not-allowed.ts'
import { notFound } from '../../reading/not-found.ts'
import { keepOutcome } from './outcome.tsx'
import { Waits } from './waits.tsx'
import { chosenOf, everyOne, Which, whichField } from './which.tsx'

const schema = z.object({ to: z.string({ error: 'Choose a person' }), inspections: whichField })

/** Hands everything that is with somebody to somebody else: each role and each open wait named, in one act. */
export const passOnForm: FormPage<z.output<typeof schema>> = {
  fields: ['to', 'inspections'],
  schema,
  open: async c => {
    if (!mayAnywhere(signedIn(c).viewer, 'pass-on-work')) throw notAllowed(signedIn(c).viewer, 'pass-on-work')
    const { ports } = c.var
    const everybody = await ports.directory.list()
    const leaver = everybody.find(one => one.id === c.req.param('person'))
    if (leaver === undefined) throw notFound()
    const records = await recordsWith(c, leaver.id)
    const held = records.flatMap(record => leftBehind(record, leaver.id).roles)
    const candidates = everybody.filter(
      one =>
        one.id !== leaver.id &&
        (held.length === 0 ? isOfSide(one, leaver) : held.every(role => mayHold(role, one.access))),
    )
    const offered = records.map(({ inspection }) => inspection)
    const roleTitles = listInWords([...new Set(held)].map(role => roles[role].title))
    return {
      title: `Hand over what is with ${leaver.name}`,
      back: '/many/hand-over',
      width: 'wide',
      begins: { inspections: everyOne(offered) },
      shows: records.map(record => waitsWith(record, leaver.id)),
      body: (form, hidden) =>
        records.length === 0 ? (
          <InsetText>
            <p>{leaver.name} has no part in an open inspection, and nothing waits for this person.</p>
          </InsetText>
        ) : (
          <>
            <Waits records={records} person={leaver.id} calendars={ports.calendars} />
            <Form {...hidden}>
              <p>
                Dates and reminders stay as they are. Who takes over is told in one message: the roles, and what waits.
              </p>
              <Which form={form} label="Of which inspections?" offered={offered} />
              {candidates.length === 0 ? (
                <InsetText>
                  <p>
                    Nobody else in the directory can hold all that is with {leaver.name}: {roleTitles}. Name somebody
                    for each role on the page People of the inspection, or have an administrator give somebody the
                    access.
                  </p>
                </InsetText>
              ) : (
                <>
                  <Select
                    form={form}
                    name="to"
                    label="Who takes over?"
                    options={candidates.map(one => ({ value: one.id, text: `${one.name}, ${one.organisation}` }))}
                  />
                  <Actions>
                    <Button>Hand it over</Button>
                  </Actions>
                </>
              )}
            </Form>
          </>
        ),
      carryOut: async ({ to, inspections }, me) => {
        const chosen = candidates.find(one => one.id === to)
        if (chosen === undefined) throw problem('to', 'Choose somebody from the list')
        const command = { do: 'leave', person: leaver.id, to } as const
        const outcome = await onEach(chosenOf(inspections, offered), id =>
          actAs(ports, me, id, command, { named: chosen }),
        )
        return keepOutcome(c, `Handed over to ${chosen.name}`, outcome)
      },
    }
  },
}

/** What of one inspection is with somebody, by keys. */
const waitsWith = (record: InspectionRecord, person: string): readonly unknown[] => {
  const { roles, requests } = leftBehind(record, person)
  return [record.inspection.id, roles, requests.map(one => one.key)]
}

const isOfSide = (one: Person, other: Person): boolean =>
  (one.access?.kind === 'staff') === (other.access?.kind === 'staff')

/** The open inspections in which somebody holds a role or has to answer. */
const recordsWith = async (c: PortalContext, person: string): Promise<InspectionRecord[]> => {
  const { store } = c.var.ports
  const [open, requests] = await Promise.all([store.listOpen(), store.openRequestsOf(person)])
  const asked = new Set(requests.map(one => one.inspectionId))
  const ids = open.filter(one => asked.has(one.id) || Object.values(one.people).includes(person)).map(one => one.id)
  const records = await Promise.all(ids.map(id => store.load(id)))
  return records.filter(record => {
    const left = leftBehind(record, person)
    return left.roles.length + left.requests.length > 0
  })
}
