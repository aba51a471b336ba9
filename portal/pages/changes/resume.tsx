import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { resume } from '../../../domain/decisions/resume.ts'
import { Failure, isFailure } from '../../../domain/failure.ts'
import type { Change } from '../../../domain/inspection/record.ts'
import { previewOf } from '../../../domain/preview/preview.ts'
import { londonDate } from '../../../domain/time/london.ts'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Checkboxes } from '../../design/checkboxes.tsx'
import { Form } from '../../design/form.tsx'
import { InsetText } from '../../design/inset-text.tsx'
import { Section } from '../../design/section.tsx'
import { dateInWords } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import type { FormPage } from '../../page/form-page.ts'
import { type Opened, openInspection } from '../../reading/inspection.ts'
import { namesOf } from '../../reading/names.ts'
import { notFound } from '../../reading/not-found.ts'
import { Previewed, shownOf } from './previewed.tsx'
import { Reason, reasonField } from './reason.tsx'
import { standsOtherwise } from './stands-otherwise.tsx'

const schema = z.object({ reason: reasonField, provisional: z.literal('yes').optional() })

/** Resumes a suspended inspection, with its new dates shown before. */
export const resumeForm: FormPage<z.output<typeof schema>> = {
  fields: ['reason', 'provisional'],
  schema,
  tooLate: standsOtherwise('suspend', ['suspended']),
  open: async c => {
    const opened = await openInspection(c, 'suspend')
    const { record } = opened
    const { inspection } = record
    if (inspection.status !== 'suspended') throw notFound()
    const { ports } = c.var
    const { change, lacks } = resumedNow(opened, c)
    const preview = previewOf(record, change)
    const nameOf = await namesOf(ports.directory, preview.told)
    const back = `/inspections/${inspection.id}/changes`
    const since = londonDate(Temporal.Instant.from(inspection.since))
    return {
      title: 'Resume the inspection',
      caption: inspection.areaName,
      back,
      width: 'wide',
      shows: [shownOf(preview), lacks],
      body: (form, hidden) => (
        <>
          <p>
            Suspended since {dateInWords(since)}: {inspection.why}
          </p>
          <Section title="If it goes on today">
            <Previewed preview={preview} nameOf={nameOf} />
          </Section>
          <Form {...hidden}>
            {lacks !== undefined && (
              <>
                <InsetText>{lacks}</InsetText>
                <Checkboxes
                  form={form}
                  name="provisional"
                  label="Go on all the same?"
                  options={[
                    {
                      value: 'yes',
                      text: 'Plan by a provisional calendar',
                      hint: 'The dates say that they are provisional, and can follow the calendar once it is published.',
                    },
                  ]}
                />
              </>
            )}
            <Reason form={form} />
            <Actions>
              <Button>Resume it</Button>
            </Actions>
          </Form>
        </>
      ),
      carryOut: async ({ reason, provisional }, me) => {
        if (lacks !== undefined && provisional === undefined)
          throw new Failure('InputInvalid', 'provisional: say that it may be planned by a provisional calendar')
        const allowProvisional = provisional === 'yes' ? { allowProvisional: true as const } : {}
        await actAs(
          ports,
          me,
          inspection.id,
          { do: 'resume', reason, ...allowProvisional },
          { seen: inspection.version },
        )
        return `${back}?done=resumed`
      },
    }
  },
}

/** How it would go on today; where its calendar is not on file, by a provisional one, and what is lacking. */
const resumedNow = (
  { record, setting }: Opened,
  c: PortalContext,
): { readonly change: Change; readonly lacks?: string } => {
  const given = { by: 'system', reason: 'preview' }
  const { now } = c.var
  try {
    return { change: resume(record, given, setting, now) }
  } catch (error) {
    if (!isFailure(error, 'CalendarUnknown')) throw error
    return { change: resume(record, { ...given, allowProvisional: true }, setting, now), lacks: error.message }
  }
}
