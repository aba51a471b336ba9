import * as z from 'zod'
import { isFailure } from '../../../domain/failure.ts'
import type { Change } from '../../../domain/inspection/record.ts'
import { plannedStart, start } from '../../../functions/start-inspection/start.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Checkboxes } from '../../design/checkboxes.tsx'
import { Form } from '../../design/form.tsx'
import { Section } from '../../design/section.tsx'
import { TextArea } from '../../design/text-area.tsx'
import { WarningText } from '../../design/warning-text.tsx'
import type { FormPage, OpenedForm } from '../../page/form-page.ts'
import { clashesOf, eventSaid, forget, saidSoFar, say } from '../../start/being-started.ts'
import { PlanInFull } from '../inspection/plan.tsx'
import { starter } from './start.tsx'

const schema = z.object({
  provisional: z.string().optional(),
  despiteOpen: z.string().trim().max(1000).optional(),
})
type Given = z.output<typeof schema>

/** The whole plan before anything happens, what to look at, and the button that starts it. */
export const planForm: FormPage<Given> = {
  fields: ['provisional', 'despiteOpen'],
  schema,
  open: async c => {
    const me = starter(c)
    const { ports, now } = c.var
    const said = await saidSoFar(ports, me, now)
    const event = await eventSaid(ports, me, said)
    if (event === undefined) return unfinished
    // Shown by the least that is promised; what has to be agreed to is asked for beside it.
    const shown = await plannedStart(ports, {
      ...event,
      allowProvisional: true,
      despiteOpen: event.despiteOpen ?? 'seen',
    })
    const strict = await plannedStart(ports, { ...event, allowProvisional: false, despiteOpen: 'seen' }).catch(
      error => {
        if (isFailure(error, 'CalendarUnknown')) return error
        throw error
      },
    )
    const isProvisional = strict instanceof Error
    const open = await ports.store.openInspectionsOf(shown.setting.area.code)
    const { plan, inspection } = shown.change
    const clashes = await clashesOf(ports, event, onSiteIn(shown.change))
    return {
      title: `The plan for ${inspection.areaName}`,
      back: '/start/people',
      width: 'wide',
      begins: said,
      body: (form, hidden) => (
        <>
          {clashes.map(({ says }) => (
            <WarningText>{says}</WarningText>
          ))}
          {isProvisional && (
            <WarningText>
              Not all calendars for these weeks are final. Dates that rest on them are marked as provisional.
            </WarningText>
          )}
          {plan !== undefined && <PlanInFull plan={plan} />}
          <Section title="Letters and reminders">
            <p>
              <a href="/start/messages">See every letter, request and reminder</a> with the real dates and people before
              anything is sent.
            </p>
          </Section>
          <Section title="Start">
            <Form {...hidden}>
              {isProvisional && (
                <Checkboxes
                  form={form}
                  name="provisional"
                  label="Calendars that are not final"
                  options={[{ value: 'yes', text: 'Start all the same; the dates say that they are provisional' }]}
                />
              )}
              {open.length > 0 && (
                <TextArea
                  form={form}
                  name="despiteOpen"
                  label={`${inspection.areaName} has an open inspection. Why is another one started?`}
                  rows={3}
                />
              )}
              <Actions>
                <Button>Start the inspection</Button>
              </Actions>
            </Form>
          </Section>
        </>
      ),
      carryOut: async ({ provisional, despiteOpen }) => {
        await say(ports, me, { provisional: provisional ?? '', despiteOpen: despiteOpen ?? '' }, now)
        const { despiteOpen: _before, ...rest } = event
        const agreed = despiteOpen === undefined ? {} : { despiteOpen }
        const { inspectionId } = await start(ports, { ...rest, ...agreed, allowProvisional: provisional === 'yes' })
        await forget(ports, me)
        return `/inspections/${inspectionId}?done=started`
      },
    }
  },
}

const onSiteIn = ({ plan }: Change): string | undefined => plan?.opens['fieldwork/on-site']?.date

const unfinished: OpenedForm<Given> = {
  title: 'Something is still missing',
  back: '/start',
  body: () => (
    <p>
      <a href="/start">Choose area, footprint and letter date</a>, then <a href="/start/people">who takes part</a>.
    </p>
  ),
  carryOut: async () => '/start',
}
