import { Hono } from 'hono'
import type { Clash } from '../../../domain/board/clashes.ts'
import { named } from '../../../domain/board/day-words.ts'
import { programmeFacts } from '../../../domain/board/programme-facts.ts'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { Details } from '../../design/details.tsx'
import { Section } from '../../design/section.tsx'
import { count } from '../../design/words.ts'
import type { Portal, PortalContext } from '../../http/context.ts'
import { signedIn } from '../../http/signed-in.ts'
import { show } from '../../page/show.tsx'
import { Gantt } from '../../pictures/gantt.tsx'
import { GanttTable } from '../../pictures/gantt-table.tsx'
import { notAllowed } from '../../reading/not-allowed.ts'
import { boardOf } from './board.tsx'
import { stageTimes } from './stage-times.ts'
import { StageTimesTable } from './stage-times-table.tsx'
import { SuspendedTable } from './suspended-table.tsx'

const programmePage = async (c: PortalContext) => {
  const { viewer } = signedIn(c)
  if (!mayAnywhere(viewer, 'see-board')) throw notAllowed(viewer, 'see-board')
  const { rows } = await boardOf(c.var.ports, c.var.now)
  if (rows.length === 0)
    return show(c, { title: 'Programme', width: 'wide' }, <p class="ji_none">No inspection is open.</p>)
  const facts = programmeFacts(rows, c.var.now)
  const intro = `${count(rows.length, 'open inspection')} side by side, those first that need a person.`
  return show(
    c,
    { title: 'Programme', width: 'wide', intro },
    <>
      <Gantt facts={facts} />
      <Details summary="The same as a table">
        <GanttTable facts={facts} hrefOf={hrefOf} />
      </Details>
      {rows.some(one => one.still !== undefined) && (
        <Section title="Suspended">
          <SuspendedTable rows={rows} />
        </Section>
      )}
      <Section title="Clashes">
        <Clashes clashes={facts.clashes} nameOf={id => rows.find(one => one.id === id)?.areaName ?? id} />
      </Section>
      <Section title="How long stages take">
        <p>
          In calendar days, over the open inspections that have finished a stage: half of them planned or took less than
          the figure, half more.
        </p>
        <StageTimesTable times={stageTimes(rows, facts.today)} />
      </Section>
    </>,
  )
}

const hrefOf = (id: string): string => `/inspections/${id}`

interface ClashesProps {
  readonly clashes: readonly Clash[]
  readonly nameOf: (id: string) => string
}

/** The clashes under the numbers that the picture gives them. */
const Clashes = ({ clashes, nameOf }: ClashesProps) =>
  clashes.length === 0 ? (
    <p class="ji_none">Nothing that is still to come gets in the way of anything else.</p>
  ) : (
    <ol>
      {clashes.map(({ ids, why, when }) => (
        <li>
          {when.from === when.to ? why : `${why}, ${named(when.from)} to ${named(when.to)}`}
          <span class="ji_hint">
            {ids.map((id, at) => (
              <>
                {at > 0 && ', '}
                <a href={hrefOf(id)}>{nameOf(id)}</a>
              </>
            ))}
          </span>
        </li>
      ))}
    </ol>
  )

/** All open inspections over time: their stages, their reports, and what gets in the way of what. */
export const programmeRoutes = new Hono<Portal>().get('/programme', programmePage)
