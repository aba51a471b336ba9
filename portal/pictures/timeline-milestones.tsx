import type { MilestoneTime } from '../../domain/board/milestone-times.ts'
import type { Stillness } from '../../domain/board/stillness.ts'
import { type Axis, shortDay } from './axis.ts'
import { greyInk, halo, ink, lateColour, line } from './colours.ts'
import { Diamond } from './diamond.tsx'
import { type Placed, placeLabels } from './labels.ts'

/** The height of a line of milestones' names: two rows of text. */
export const tierHeight = 36

/** Of the bold letters of a name, in the widest font that people may have instead of ours. */
const letterWidth = 7.6

interface Mark {
  readonly x: number
  readonly letters: number
  readonly milestone: MilestoneTime
  readonly says: string
}

/** The milestones of a picture with the places of their names, and how many lines of names there are. */
export interface Marked {
  readonly placed: readonly Placed<Mark>[]
  readonly tiers: number
}

/** Places the names of the milestones that the axis shows, each at the day that counts: real, expected or planned. */
export const markedMilestones = (milestones: readonly MilestoneTime[], axis: Axis): Marked => {
  const marks = milestones
    .filter(one => dayOf(one) <= axis.shown.to)
    .map(milestone => {
      const says = saysOf(milestone)
      return { milestone, says, x: axis.x(dayOf(milestone)), letters: Math.max(milestone.name.length, says.length) }
    })
  const placed = placeLabels(marks, { letterWidth, left: axis.from - 30, right: axis.to + 8 })
  return { placed, tiers: Math.max(0, ...placed.map(one => one.tier + 1)) }
}

const dayOf = ({ planned, forecast, happened }: MilestoneTime): string => happened ?? forecast ?? planned

const saysOf = ({ planned, forecast, happened, moved }: MilestoneTime): string => {
  if (happened !== undefined) return `was on ${shortDay(happened)}`
  if (forecast !== undefined) return `${shortDay(forecast)}, not ${shortDay(planned)}`
  return moved === undefined ? shortDay(planned) : `${shortDay(planned)}, moved from ${shortDay(moved.from)}`
}

/** The day at which a hollow sign stays behind: the planned one of what is late, or the one before of what was moved. */
const oldDayOf = ({ planned, forecast, happened, moved }: MilestoneTime): string | undefined => {
  if (forecast !== undefined) return planned
  return happened === undefined ? moved?.from : undefined
}

interface MilestonesGiven {
  readonly marked: Marked
  readonly axis: Axis
  readonly y: number
  readonly still?: Stillness
}

/** Diamonds on a line, with names below that do not touch; a planned day that will not be kept is left hollow. */
export const TimelineMilestones = ({ marked, axis, y, still }: MilestonesGiven) => (
  <g>
    <text x="40" y={y + 5} font-size="14" fill={ink}>
      Milestones
    </text>
    <line x1={axis.from} y1={y} x2={axis.to} y2={y} stroke={line} stroke-width="1.5" />
    {still?.kind === 'suspended' && (
      <text x={axis.from + 4} y={y - 6} font-size="12" fill={ink} {...halo}>
        what is to come is planned anew once it goes on
      </text>
    )}
    {marked.placed.map(({ item, tier }) => (
      <line x1={item.x} y1={y} x2={item.x} y2={y + 18 + tier * tierHeight + 24} stroke={line} stroke-width="1" />
    ))}
    {marked.placed.map(one => (
      <MilestoneLabel placed={one} y={y + 22 + one.tier * tierHeight} />
    ))}
    {marked.placed.map(({ item: { milestone, x } }) => (
      <>
        <OldDay on={oldDayOf(milestone)} axis={axis} y={y} />
        <Diamond
          x={x}
          y={y}
          colour={colourOf(milestone)}
          hollow={milestone.happened === undefined && milestone.forecast === undefined}
        />
      </>
    ))}
  </g>
)

const OldDay = ({ on, axis, y }: { on: string | undefined; axis: Axis; y: number }) =>
  on === undefined ? null : <Diamond x={axis.x(on)} y={y} colour={greyInk} hollow />

const colourOf = ({ forecast }: MilestoneTime): string => (forecast === undefined ? ink : lateColour)

const MilestoneLabel = ({ placed: { item, runs }, y }: { placed: Placed<Mark>; y: number }) => {
  const x = runs === 'right' ? item.x + 5 : item.x - 5
  const anchor = runs === 'right' ? 'start' : 'end'
  return (
    <g text-anchor={anchor} font-size="12">
      <text x={x} y={y} fill={ink} font-weight="bold" {...halo}>
        {item.milestone.name}
      </text>
      <text x={x} y={y + 14} fill={item.milestone.forecast === undefined ? greyInk : lateColour} {...halo}>
        {item.says}
      </text>
    </g>
  )
}
