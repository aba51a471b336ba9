import * as z from 'zod'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { onEach } from '../../../functions/programme/on-each.ts'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import { DateInput } from '../../design/date-input.tsx'
import { Form } from '../../design/form.tsx'
import { InsetText } from '../../design/inset-text.tsx'
import { dateField, dateFields, withDate } from '../../design/read-date.ts'
import { count } from '../../design/words.ts'
import { signedIn } from '../../http/signed-in.ts'
import type { FormPage } from '../../page/form-page.ts'
import { notFound } from '../../reading/not-found.ts'
import { Reason, reasonField } from '../changes/reason.tsx'
import { keepOutcome } from './outcome.tsx'
import { chosenOf, Which, whichField } from './which.tsx'

const schema = z.object({ inspections: whichField, reviewOn: dateField, reason: reasonField })

/** Suspends a cohort of inspections, or the whole programme. */
export const suspendManyForm: FormPage<z.output<typeof schema>> = {
  fields: ['inspections', 'reviewOn', 'reason'],
  schema,
  gather: fields => withDate(fields, 'reviewOn'),
  open: async c => {
    if (!mayAnywhere(signedIn(c).viewer, 'suspend-programme')) throw notFound()
    const { ports, now } = c.var
    const offered = (await ports.store.listOpen()).filter(one => one.status !== 'suspended')
    return {
      title: 'Suspend inspections',
      back: '/many',
      begins: dateFields('reviewOn', londonDate(now).add({ months: 3 })),
      body: (form, hidden) =>
        offered.length === 0 ? (
          <InsetText>
            <p>No inspection is running.</p>
          </InsetText>
        ) : (
          <Form {...hidden}>
            <p>
              In each of them nothing is due and nothing is sent until it is resumed, and every open request keeps the
              time that it has left. Everybody concerned is told once. Worries about a child’s safety are passed on as
              before.
            </p>
            <Which
              form={form}
              label="Which inspections?"
              offered={offered}
              hint={({ counters }) => `${count(counters.open, 'open request')}`}
            />
            <DateInput form={form} name="reviewOn" label="When will you look at them again?" />
            <Reason form={form} />
            <Actions>
              <Button>Suspend them</Button>
            </Actions>
          </Form>
        ),
      carryOut: async ({ inspections, reviewOn, reason }, me) => {
        const command = { do: 'suspend', reviewOn: reviewOn.toString(), reason } as const
        const outcome = await onEach(chosenOf(inspections, offered), id => actAs(ports, me, id, command))
        return keepOutcome(c, 'Suspended', outcome)
      },
    }
  },
}
