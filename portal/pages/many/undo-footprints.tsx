import * as z from 'zod'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { onEach } from '../../../functions/programme/on-each.ts'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { InsetText } from '../../design/inset-text.tsx'
import { signedIn } from '../../http/signed-in.ts'
import type { FormPage } from '../../page/form-page.ts'
import { notAllowed } from '../../reading/not-allowed.ts'
import { Reason, reasonField } from '../changes/reason.tsx'
import { keepOutcome } from './outcome.tsx'
import { chosenOf, Which, whichField } from './which.tsx'

const schema = z.object({ inspections: whichField, reason: reasonField })

/** Puts many inspections back to the footprint that each had before. */
export const undoFootprintsForm: FormPage<z.output<typeof schema>> = {
  fields: ['inspections', 'reason'],
  schema,
  open: async c => {
    if (!mayAnywhere(signedIn(c).viewer, 'change-footprint')) throw notAllowed(signedIn(c).viewer, 'change-footprint')
    const { ports } = c.var
    const offered = (await ports.store.listOpen()).filter(one => one.migratedFrom !== undefined)
    return {
      title: 'Undo changes of footprint',
      back: '/many',
      shows: offered.map(({ id, footprint, migratedFrom }) => [id, footprint, migratedFrom?.key]),
      body: (form, hidden) =>
        offered.length === 0 ? (
          <InsetText>
            <p>No open inspection has gone over to another footprint.</p>
          </InsetText>
        ) : (
          <Form {...hidden}>
            <p>What was withdrawn is asked again. One that has gone on too far since is refused, and says why.</p>
            <Which
              form={form}
              label="Which inspections?"
              offered={offered}
              hint={({ footprint, migratedFrom }) => `Footprint ${footprint.key}, before ${migratedFrom?.key}`}
            />
            <Reason form={form} />
            <Actions>
              <Button>Undo it</Button>
            </Actions>
          </Form>
        ),
      carryOut: async ({ inspections, reason }, me) => {
        const command = { do: 'undo-migration', reason } as const
        const outcome = await onEach(chosenOf(inspections, offered), id => actAs(ports, me, id, command))
        return keepOutcome(c, 'Put back', outcome)
      },
    }
  },
}
