import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { resume } from '../../../domain/decisions/resume.ts'
import { settingOf } from '../../../domain/decisions/setting.ts'
import type { Inspection, Suspended } from '../../../domain/inspection/inspection.ts'
import { previewOf } from '../../../domain/preview/preview.ts'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { onEach } from '../../../functions/programme/on-each.ts'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Checkboxes } from '../../design/checkboxes.tsx'
import { Form } from '../../design/form.tsx'
import { InsetText } from '../../design/inset-text.tsx'
import { count, dateInWords, shortDate } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { signedIn } from '../../http/signed-in.ts'
import type { FormPage } from '../../page/form-page.ts'
import { notFound } from '../../reading/not-found.ts'
import { Reason, reasonField } from '../changes/reason.tsx'
import { keepOutcome } from './outcome.tsx'
import { chosenOf, Which, whichField } from './which.tsx'

const schema = z.object({ inspections: whichField, reason: reasonField, provisional: z.literal('yes').optional() })

/** Resumes a cohort of suspended inspections, each with its new dates said before. */
export const resumeManyForm: FormPage<z.output<typeof schema>> = {
  fields: ['inspections', 'reason', 'provisional'],
  schema,
  open: async c => {
    if (!mayAnywhere(signedIn(c).viewer, 'suspend-programme')) throw notFound()
    const { ports } = c.var
    const offered = (await ports.store.listOpen()).filter(isSuspended)
    const goingOn = new Map(await Promise.all(offered.map(async one => [one.id, await howItGoesOn(c, one)] as const)))
    return {
      title: 'Resume inspections',
      back: '/many',
      body: (form, hidden) =>
        offered.length === 0 ? (
          <InsetText>
            <p>No inspection is suspended.</p>
          </InsetText>
        ) : (
          <Form {...hidden}>
            <p>
              Each is planned anew on its area’s calendar as it is now. Take as many as people can carry at once; the
              others stay suspended.
            </p>
            <Which form={form} label="Which inspections?" offered={offered} hint={({ id }) => goingOn.get(id)} />
            <Checkboxes
              form={form}
              name="provisional"
              label="Where a calendar is not on file yet"
              small
              options={[
                { value: 'yes', text: 'Plan by a provisional calendar; without this, such an inspection is refused' },
              ]}
            />
            <Reason form={form} />
            <Actions>
              <Button>Resume them</Button>
            </Actions>
          </Form>
        ),
      carryOut: async ({ inspections, reason, provisional }, me) => {
        const allowProvisional = provisional === 'yes' ? { allowProvisional: true as const } : {}
        const command = { do: 'resume', reason, ...allowProvisional } as const
        const outcome = await onEach(chosenOf(inspections, offered), id => actAs(ports, me, id, command))
        return keepOutcome(c, 'Resumed', outcome)
      },
    }
  },
}

const isSuspended = (one: Inspection): one is Suspended => one.status === 'suspended'

/** Since when it is suspended, how many dates would move, and when the report would come out. */
const howItGoesOn = async (c: PortalContext, { id, since }: Suspended): Promise<string> => {
  const { ports, now } = c.var
  const record = await ports.store.load(id)
  const setting = settingOf(record.inspection, ports.calendars)
  const given = { reason: 'preview', by: 'system', allowProvisional: true } as const
  const { dates } = previewOf(record, resume(record, given, setting, now))
  const report = dates.find(one => one.kind === 'due' && isPublication(one.key))?.after
  const suspended = `Suspended since ${dateInWords(londonDate(Temporal.Instant.from(since)))}`
  const when =
    report === undefined ? '' : `, the report to be published on ${shortDate(Temporal.PlainDate.from(report))}`
  return `${suspended}. If it goes on today: ${count(dates.length, 'date')} would be others${when}.`
}

const isPublication = (key: string): boolean => key === 'publish'
