import type { TimelineFacts } from '../../domain/board/timeline-facts.ts'
import { greyInk, lateColour, paleLine, stageColours } from './colours.ts'
import { Diamond } from './diamond.tsx'
import { flowed, heightOf, type PlacedSign, type Sign, Signs } from './legend.tsx'

const sample = stageColours['data-collection']
const band = { width: 26, height: 12, rx: 3 }

const bandOf = (says: string, look: Readonly<Record<string, string>>): Sign => ({
  width: band.width,
  says,
  draw: (x, middle) => <rect {...band} x={x} y={middle - 6} {...look} />,
})

const diamondOf = (says: string, colour?: string, hollow = false): Sign => ({
  width: 14,
  says,
  draw: (x, middle) => <Diamond x={x + 7} y={middle} {...(colour === undefined ? {} : { colour })} hollow={hollow} />,
})

/** The signs that a time line uses. `hatching` is the picture's id, whose patterns the legend borrows. */
export const timelineSigns = (
  { milestones, suspended, still }: TimelineFacts,
  hatching: string,
  left: number,
  right: number,
): PlacedSign[] => {
  const isLate = milestones.some(one => one.forecast !== undefined)
  const isMoved = isLate || milestones.some(one => one.moved !== undefined && one.happened === undefined)
  const signs: readonly (readonly [Sign, boolean])[] = [
    [bandOf('planned', { fill: sample.tint, stroke: sample.colour, 'stroke-width': '1.5' }), true],
    [bandOf('so far', { fill: sample.colour }), true],
    [
      bandOf('as it looks now', {
        fill: `url(#${hatching}-data-collection)`,
        'fill-opacity': '0.6',
        stroke: sample.colour,
        'stroke-width': '1.5',
        'stroke-dasharray': '4 2',
      }),
      still === undefined,
    ],
    [bandOf('school holiday, not counted', { fill: `url(#${hatching}-holiday)`, 'fill-opacity': '0.55' }), true],
    [
      bandOf('suspended, not counted', {
        fill: `url(#${hatching}-suspended)`,
        stroke: greyInk,
        'stroke-dasharray': '2 2',
      }),
      suspended.length > 0,
    ],
    [diamondOf('has happened'), true],
    [diamondOf('planned', undefined, true), still === undefined],
    [diamondOf('later than planned', lateColour), isLate],
    [diamondOf('its old day', greyInk, true), isMoved],
  ]
  return flowed(
    signs.flatMap(([sign, used]) => (used ? [sign] : [])),
    left,
    right,
  )
}

/** The height that the explanation of the signs takes below a time line. */
export const legendHeight = (placed: readonly PlacedSign[]): number => heightOf(placed) + 18

/** What the signs of a time line mean. */
export const TimelineLegend = ({ placed, y }: { readonly placed: readonly PlacedSign[]; readonly y: number }) => (
  <g>
    <line x1="8" y1={y} x2="984" y2={y} stroke={paleLine} />
    <Signs placed={placed} y={y + 6} />
  </g>
)
