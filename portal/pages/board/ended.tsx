import { Hono } from 'hono'
import { Temporal } from 'temporal-polyfill'
import { dateOf } from '../../../domain/board/date-of.ts'
import type { Inspection } from '../../../domain/inspection/inspection.ts'
import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { Table } from '../../design/table.tsx'
import { Day } from '../../design/time.tsx'
import type { Portal, PortalContext } from '../../http/context.ts'
import { signedIn } from '../../http/signed-in.ts'
import { show } from '../../page/show.tsx'
import { notAllowed } from '../../reading/not-allowed.ts'

/** Some three inspections a month for ten years. */
const atMost = 400

const endedPage = async (c: PortalContext) => {
  const { viewer } = signedIn(c)
  if (!mayAnywhere(viewer, 'see-board')) throw notAllowed(viewer, 'see-board')
  const read = await c.var.ports.store.listOver({ limit: atMost })
  const ended = read.toSorted((one, other) => (endOf(one) < endOf(other) ? 1 : -1))
  return show(
    c,
    {
      title: 'Ended inspections',
      width: 'wide',
      back: { href: '/board' },
      intro: 'Closed and cancelled, those that ended last first. Their records are kept as they were.',
    },
    <Table
      caption="Ended inspections"
      captionHidden
      none="No inspection has ended yet."
      rows={ended}
      columns={[
        {
          heading: 'Inspection',
          rowHeader: true,
          cell: one => <a href={`/inspections/${one.id}`}>{one.areaName}</a>,
        },
        { heading: 'Letter sent', cell: one => <Day on={Temporal.PlainDate.from(one.letterDate)} short /> },
        { heading: 'Report published', cell: one => <Published one={one} /> },
        {
          heading: 'Ended',
          cell: one => (
            <>
              {one.status} <Day on={Temporal.PlainDate.from(endOf(one))} short />
              {one.status === 'cancelled' && <span class="ji_hint">{one.why}</span>}
            </>
          ),
        },
      ]}
    />,
  )
}

const Published = ({ one: { publishedOn } }: { readonly one: Inspection }) =>
  publishedOn === undefined ? <>not published</> : <Day on={Temporal.PlainDate.from(publishedOn)} short />

const endOf = (one: Inspection): string => {
  if (one.status === 'closed') return dateOf(one.closedAt)
  return dateOf(one.status === 'cancelled' ? one.cancelledAt : one.lastMovedAt)
}

/** The inspections that have come to their end: the board has only those that are open. */
export const endedRoutes = new Hono<Portal>().get('/board/ended', endedPage)
