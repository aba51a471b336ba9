import { type GroupKind, groupWords } from '../../domain/board/programme-facts.ts'
import type { Axis } from './axis.ts'
import { greyInk, ink, lateColour, paleLine } from './colours.ts'
import { headingHeight, type PlacedGroup } from './gantt-layout.ts'
import { GanttRow } from './gantt-row.tsx'

const headingColours: Record<GroupKind, string> = {
  person: lateColour,
  watch: ink,
  nothing: greyInk,
  suspended: greyInk,
}

interface GanttGroupProps {
  readonly group: PlacedGroup
  readonly axis: Axis
  readonly today: string
  /** The id of the pattern for what is suspended. */
  readonly pattern: string
}

/** A group of the programme: its heading with how many it has, then its rows. */
export const GanttGroup = ({ group, axis, today, pattern }: GanttGroupProps) => (
  <g>
    <text x="10" y={group.y + 21} font-size="14" font-weight="bold" fill={headingColours[group.kind]}>
      {`${groupWords[group.kind]} (${group.rows.length})`}
    </text>
    <line x1="8" y1={group.y + headingHeight} x2={axis.to} y2={group.y + headingHeight} stroke={paleLine} />
    {group.rows.map(({ row, y }) => (
      <GanttRow row={row} axis={axis} y={y} today={today} pattern={pattern} />
    ))}
  </g>
)
