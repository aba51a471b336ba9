import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { calendarDifferences } from '../../../domain/decisions/follow-calendars.ts'
import { settingOf } from '../../../domain/decisions/setting.ts'
import { Failure } from '../../../domain/failure.ts'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import type { Difference } from '../../../domain/plan/differences.ts'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { onEach } from '../../../functions/programme/on-each.ts'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Details } from '../../design/details.tsx'
import { Form } from '../../design/form.tsx'
import { InsetText } from '../../design/inset-text.tsx'
import { Section } from '../../design/section.tsx'
import { count, shortDate } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { signedIn } from '../../http/signed-in.ts'
import type { FormPage } from '../../page/form-page.ts'
import { notAllowed } from '../../reading/not-allowed.ts'
import { DifferenceTable } from '../changes/difference-table.tsx'
import { Reason, reasonField } from '../changes/reason.tsx'
import { keepOutcome } from './outcome.tsx'
import { chosenOf, Which, whichField } from './which.tsx'

const schema = z.object({ inspections: whichField, reason: reasonField })

/** Which live dates would move under the calendars that are on file now, and has the ticked inspections follow. */
export const calendarsManyForm: FormPage<z.output<typeof schema>> = {
  fields: ['inspections', 'reason'],
  schema,
  open: async c => {
    if (!mayAnywhere(signedIn(c).viewer, 'follow-calendars')) throw notAllowed(signedIn(c).viewer, 'follow-calendars')
    const { ports } = c.var
    const running = (await ports.store.listOpen()).filter(one => one.status === 'running')
    const moves = new Map(await Promise.all(running.map(async one => [one.id, await movesOf(c, one)] as const)))
    const offered = running.filter(({ id }) => (moves.get(id)?.dates.length ?? 0) > 0)
    const unknown = running.flatMap(({ id, areaName }) => {
      const lacks = moves.get(id)?.lacks
      return lacks === undefined ? [] : [{ areaName, lacks }]
    })
    return {
      title: 'Follow the calendars',
      back: '/many',
      width: 'wide',
      shows: [...moves],
      body: (form, hidden) => (
        <>
          {unknown.length > 0 && (
            <Section title="Of which nothing can be said">
              <ul>
                {unknown.map(({ areaName, lacks }) => (
                  <li>
                    {areaName}: {lacks}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {offered.length === 0 ? (
            <InsetText>
              <p>Every date of every running inspection is as the calendars on file have it. Nothing would move.</p>
            </InsetText>
          ) : (
            <>
              {offered.map(({ id, areaName }) => (
                <Details summary={`${areaName}: ${count(moves.get(id)?.dates.length ?? 0, 'date')} would move`}>
                  <DifferenceTable
                    caption={`Dates of ${areaName} that would move`}
                    dates={moves.get(id)?.dates ?? []}
                  />
                </Details>
              ))}
              <Form {...hidden}>
                <Which
                  form={form}
                  label="Which inspections are to follow?"
                  offered={offered}
                  hint={({ id }) => firstMove(moves.get(id)?.dates ?? [])}
                />
                <Reason form={form} />
                <Actions>
                  <Button>Move these dates</Button>
                </Actions>
              </Form>
            </>
          )}
        </>
      ),
      carryOut: async ({ inspections, reason }, me) => {
        const command = { do: 'follow-calendars', reason } as const
        const outcome = await onEach(chosenOf(inspections, offered), id => actAs(ports, me, id, command))
        return keepOutcome(c, 'Dates moved', outcome)
      },
    }
  },
}

interface Moves {
  readonly dates: readonly Difference[]
  /** What is not on file, or else is in the way, so that nothing can be said. */
  readonly lacks?: string
}

const movesOf = async (c: PortalContext, { id }: Inspection): Promise<Moves> => {
  const { ports, now } = c.var
  const record = await ports.store.load(id)
  try {
    return { dates: calendarDifferences(record, settingOf(record.inspection, ports.calendars), now) }
  } catch (error) {
    if (error instanceof Failure) return { dates: [], lacks: error.message }
    throw error
  }
}

const firstMove = ([first]: readonly Difference[]): string => {
  const day = (date: string | undefined) => (date === undefined ? 'no day' : shortDate(Temporal.PlainDate.from(date)))
  return first === undefined ? '' : `First of all ${first.name}: from ${day(first.before)} to ${day(first.after)}`
}
