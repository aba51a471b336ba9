import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { type WayToMove, waysToMove } from '../../../domain/decisions/move.ts'
import { canBeMoved } from '../../../domain/plan/moves/check-move.ts'
import { ways } from '../../../domain/plan/moves/ways.ts'
import { previewOf } from '../../../domain/preview/preview.ts'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { InsetText } from '../../design/inset-text.tsx'
import { Radios } from '../../design/radios.tsx'
import { Section } from '../../design/section.tsx'
import { dayInWords } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import type { FormPage, TooLate } from '../../page/form-page.ts'
import { type Opened, openInspection } from '../../reading/inspection.ts'
import { namesOf } from '../../reading/names.ts'
import { notFound } from '../../reading/not-found.ts'
import { wayWords } from '../../reading/way-words.ts'
import { dateWithKey } from './movable.ts'
import { Previewed, shownOf } from './previewed.tsx'
import { Reason, reasonField } from './reason.tsx'
import { insteadOf, standsOtherwise } from './stands-otherwise.tsx'
import { WaysTable } from './ways-table.tsx'

const schema = z.object({ way: z.enum(ways, { error: 'Choose one of the ways' }), reason: reasonField })

/** A date that somebody wants on another day: the ways to do so side by side, and the choice of one. */
export const moveForm: FormPage<z.output<typeof schema>> = {
  fields: ['way', 'reason', 'to'],
  schema,
  tooLate: c => notAnyMore(c),
  open: async c => {
    const opened = await openInspection(c, 'move-date')
    const { record } = opened
    const { id, areaName } = record.inspection
    const { ports } = c.var
    const { date, to } = asked(opened, c)
    const found = waysToMove(
      record,
      { key: date.key, to: to.toString(), reason: 'preview', by: 'system' },
      opened.setting,
      c.var.now,
    )
    const open = found.filter(isOpen)
    const told = open.flatMap(one => one.change.notices.map(({ to: person }) => person))
    const nameOf = await namesOf(ports.directory, told)
    const back = `/inspections/${id}/changes`
    return {
      title: `Move “${date.name}”`,
      caption: areaName,
      back: `${back}/move`,
      width: 'wide',
      shows: [date.date, found.map(one => (isOpen(one) ? shownOf(previewOf(record, one.change)) : one.refused))],
      body: (form, hidden) => (
        <>
          <p>
            From {dayInWords(Temporal.PlainDate.from(date.date))} to {dayInWords(to)}. What becomes of the report and of
            what comes after, in each of three ways:
          </p>
          <WaysTable record={record} ways={found} />
          {open.length > 0 && (
            <Form {...hidden}>
              <Radios
                form={form}
                name="way"
                label="Which way?"
                options={open.map(({ way }) => ({ value: way, text: wayWords[way].text, hint: wayWords[way].hint }))}
              />
              <Reason form={form} />
              <Actions>
                <Button>Move it</Button>
              </Actions>
            </Form>
          )}
          <div class="ji_ways">
            {found.map(one => (
              <Section title={wayWords[one.way].text} id={one.way}>
                <p class="ji_hint">{wayWords[one.way].hint}</p>
                {isOpen(one) ? (
                  <Previewed
                    preview={previewOf(record, one.change)}
                    nameOf={nameOf}
                    of={` (${wayWords[one.way].text.toLowerCase()})`}
                  />
                ) : (
                  <InsetText>
                    <p>Not possible: {inWords(one.refused)}</p>
                  </InsetText>
                )}
              </Section>
            ))}
          </div>
        </>
      ),
      carryOut: async ({ way, reason }, me) => {
        const command = { do: 'move', key: date.key, to: to.toString(), way, reason } as const
        await actAs(ports, me, id, command, { seen: record.inspection.version })
        return `${back}?done=moved`
      },
    }
  },
}

/** Why the date cannot be moved to that day any more, where it once could. */
const notAnyMore = async (c: PortalContext): Promise<TooLate | undefined> => {
  const still = await standsOtherwise('move-date', ['running'])(c)
  if (still !== undefined) return still
  const opened = await openInspection(c, 'move-date')
  const { date, to } = asked(opened, c)
  const title = `“${date.name}” cannot be moved any more`
  if (!canBeMoved(date)) return insteadOf(opened, title, 'It has begun or is over, or a law gives it.')
  if (date.date === to.toString())
    return insteadOf(
      opened,
      `“${date.name}” is on ${dayInWords(to)}`,
      'It is on that day already: nothing is left to do.',
    )
  return undefined
}

/** A refusal without the name of its field, the ways by the names that they have on the page. */
const inWords = (refused: string): string =>
  ways.reduce((text, way) => text.replaceAll(way, `“${wayWords[way].text}”`), refused.replace(/^\w+: /, ''))

type OpenWay = Extract<WayToMove, { readonly refused?: undefined }>
const isOpen = (one: WayToMove): one is OpenWay => one.change !== undefined

/** What the address asks for. Errors: InspectionUnknown, for an address that no page leads to. */
const asked = (opened: Opened, c: PortalContext) => {
  const date = dateWithKey(opened, c.var.now, c.req.param('date') ?? '')
  const to = z.iso.date().safeParse(c.req.param('to'))
  if (date === undefined || !to.success) throw notFound()
  return { date, to: Temporal.PlainDate.from(to.data) }
}
