import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { findFootprint } from '../../../domain/footprints/library.ts'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { onEach } from '../../../functions/programme/on-each.ts'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import { DateInput } from '../../design/date-input.tsx'
import { Form } from '../../design/form.tsx'
import { InsetText } from '../../design/inset-text.tsx'
import { dateField, dateFields, withDate } from '../../design/read-date.ts'
import { count, dateInWords } from '../../design/words.ts'
import { problem } from '../../http/form.ts'
import { signedIn } from '../../http/signed-in.ts'
import type { FormPage } from '../../page/form-page.ts'
import { notAllowed } from '../../reading/not-allowed.ts'
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
    if (!mayAnywhere(signedIn(c).viewer, 'suspend-programme')) throw notAllowed(signedIn(c).viewer, 'suspend-programme')
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
            <Which form={form} label="Which inspections?" offered={offered} hint={standing} />
            <DateInput form={form} name="reviewOn" label="When will you look at them again?" />
            <Reason form={form} />
            <Actions>
              <Button>Suspend them</Button>
            </Actions>
          </Form>
        ),
      carryOut: async ({ inspections, reviewOn, reason }, me) => {
        const today = londonDate(now)
        if (Temporal.PlainDate.compare(reviewOn, today) <= 0)
          throw problem('reviewOn', `Give a date after ${dateInWords(today)}`)
        const command = { do: 'suspend', reviewOn: reviewOn.toString(), reason } as const
        const outcome = await onEach(chosenOf(inspections, offered), id => actAs(ports, me, id, command))
        return keepOutcome(c, 'Suspended', outcome)
      },
    }
  },
}

/** Where an inspection stands, by which a cohort is chosen. */
const standing = ({ footprint, stage, counters, letterDate }: Inspection): string => {
  const { stages } = findFootprint(footprint.key, footprint.version)
  const name = stages.find(one => one.key === stage)?.name ?? stage
  const letter = dateInWords(Temporal.PlainDate.from(letterDate))
  return `${name}, ${count(counters.open, 'open request')}; footprint ${footprint.key}, letter of ${letter}`
}
