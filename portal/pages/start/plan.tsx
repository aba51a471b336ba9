import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { neededAtStart, roles } from '../../../domain/roles/roles.ts'
import { type StartEvent, start } from '../../../functions/start-inspection/start.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Checkboxes } from '../../design/checkboxes.tsx'
import { Details } from '../../design/details.tsx'
import type { Filled } from '../../design/filled.ts'
import { Form } from '../../design/form.tsx'
import { textField } from '../../design/read-text.ts'
import { Section } from '../../design/section.tsx'
import { SummaryList } from '../../design/summary-list.tsx'
import { TextArea } from '../../design/text-area.tsx'
import { Day } from '../../design/time.tsx'
import { WarningText } from '../../design/warning-text.tsx'
import { count } from '../../design/words.ts'
import { problem } from '../../http/form.ts'
import type { FormPage } from '../../page/form-page.ts'
import { forget } from '../../start/being-started.ts'
import { type LookAhead, lookAhead } from '../../start/look-ahead.ts'
import { PlanInFull } from '../inspection/plan.tsx'
import { eventOrBack } from './starter.ts'

const schema = z.object({
  provisional: z.string().optional(),
  despiteOpen: textField(1000).optional(),
})
type Given = z.output<typeof schema>

/** The answers, the whole plan before anything happens, what to look at, and the button that starts it. */
export const planForm: FormPage<Given> = {
  fields: ['provisional', 'despiteOpen'],
  schema,
  open: async c => {
    const { me, event, area } = await eventOrBack(c)
    const { ports, now } = c.var
    const ahead = await lookAhead(ports, event, now)
    const rehearsalUrl = mayAnywhere(me.viewer, 'rehearse') ? ports.rehearsalUrl : undefined
    return {
      width: 'wide',
      title: `The plan for ${area.name}`,
      back: '/start/people',
      body: (form, hidden) => (
        <>
          <Warnings ahead={ahead} areaName={area.name} />
          <Answers event={event} ahead={ahead} />
          <PlanInFull plan={ahead.plan} />
          <p>
            <a href="/start/pin">Pin a date</a> that has to be another one, with a reason.
          </p>
          <Section title="Letters and reminders">
            <p>
              <a href="/start/messages">See every letter, request and reminder</a> with the real dates and people before
              anything is sent.
            </p>
            {rehearsalUrl !== undefined && (
              <p>
                <a href={`${rehearsalUrl}?${rehearsed(event)}`}>Rehearse it</a>: the whole inspection in seconds, with
                people who answer, or do not.
              </p>
            )}
          </Section>
          <Section title="Start">
            <Form {...hidden}>
              <Agreements form={form} ahead={ahead} areaName={area.name} />
              <Actions>
                <Button>Start the inspection</Button>
              </Actions>
            </Form>
          </Section>
        </>
      ),
      carryOut: async ({ provisional, despiteOpen }) => {
        checkAgreed(ahead, { provisional, despiteOpen })
        const why = despiteOpen === undefined ? {} : { despiteOpen }
        const { inspectionId } = await start(ports, {
          ...event,
          ...why,
          allowProvisional: ahead.provisional !== undefined,
        })
        await forget(ports, me)
        return `/inspections/${inspectionId}?done=started`
      },
    }
  },
}

const rehearsed = ({ area, footprint, letterDate }: StartEvent): string =>
  new URLSearchParams({ area, footprint, letterDate }).toString()

/** Nobody starts on dates that may move, or beside another inspection, without having said so. Errors: InputInvalid. */
const checkAgreed = (ahead: LookAhead, { provisional, despiteOpen }: Given): void => {
  if (ahead.provisional !== undefined && provisional !== 'yes')
    throw problem('provisional', 'Say that it starts all the same')
  if (ahead.openForArea.length > 0 && despiteOpen === undefined)
    throw problem('despiteOpen', 'Say why another inspection is started')
}

interface AheadProps {
  readonly ahead: LookAhead
  readonly areaName: string
}

const Warnings = ({ ahead, areaName }: AheadProps) => {
  const { letterIsLate, provisional, openForArea, clashes } = ahead
  const says = [
    ...(letterIsLate ? ['The day of the letter has passed: it would leave at once, and early dates may be over.'] : []),
    ...(provisional === undefined
      ? []
      : ['Some dates rest on school calendars that are not final. They are marked, and may move.']),
    ...(openForArea.length === 0 ? [] : [`${areaName} has ${count(openForArea.length, 'open inspection')} already.`]),
    ...clashes.map(one => `Clash: ${one}.`),
  ]
  return (
    <>
      {says.map(one => (
        <WarningText>{one}</WarningText>
      ))}
    </>
  )
}

const Answers = ({ event, ahead }: { readonly event: StartEvent; readonly ahead: LookAhead }) => {
  const { area, footprint } = ahead.planned.setting
  const change = (about: string, href = '/start') => [{ text: 'Change', href, about }]
  return (
    <Section title="What you said">
      <SummaryList
        shortKeys
        rows={[
          { key: 'Council area', value: area.name, actions: change('the council area') },
          { key: 'Footprint', value: footprint.name, actions: change('the footprint') },
          {
            key: 'Letter',
            value: <Day on={Temporal.PlainDate.from(event.letterDate)} />,
            actions: change('the day of the letter'),
          },
          {
            key: 'Inspection lead',
            value: event.people['inspection-lead']?.name ?? '',
            actions: change('the people', '/start/people'),
          },
        ]}
      />
      <Details summary={`All ${count(neededAtStart.length, 'person', 'people')} who take part`}>
        <SummaryList
          rows={neededAtStart.map(role => ({ key: roles[role].title, value: event.people[role]?.name ?? '' }))}
        />
      </Details>
    </Section>
  )
}

const Agreements = ({ form, ahead, areaName }: AheadProps & { readonly form: Filled }) => (
  <>
    {ahead.provisional !== undefined && (
      <Checkboxes
        form={form}
        name="provisional"
        label="School calendars that are not final"
        options={[{ value: 'yes', text: 'Start all the same; the dates say that they are provisional' }]}
      />
    )}
    {ahead.openForArea.length > 0 && (
      <TextArea
        form={form}
        name="despiteOpen"
        label={`${areaName} has an open inspection. Why is another one started?`}
        hint="It stays in the record."
        rows={3}
      />
    )}
  </>
)
