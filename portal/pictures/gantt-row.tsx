import type { ProgrammeRow } from '../../domain/board/programme-facts.ts'
import { type Axis, shortDay } from './axis.ts'
import { ClashFlag } from './clash-flag.tsx'
import { greyInk, halo, ink, lateColour, paleLine, paper } from './colours.ts'
import { Diamond } from './diamond.tsx'
import { ganttRowHeight } from './gantt-layout.ts'
import { SegmentBar } from './segment-bar.tsx'
import { SuspendedBar } from './suspended-bar.tsx'

interface GanttRowProps {
  readonly row: ProgrammeRow
  readonly axis: Axis
  readonly y: number
  readonly today: string
  /** The id of the pattern for what is suspended. */
  readonly pattern: string
}

/** Clashes whose flags have room beside a name; the table has them all. */
const mostFlags = 3

/** One inspection of the programme: its name and week, its stages, its publication, the clashes it is part of. */
export const GanttRow = ({ row, axis, y, today, pattern }: GanttRowProps) => (
  <g>
    <line x1="8" y1={y + ganttRowHeight} x2={axis.to} y2={y + ganttRowHeight} stroke={paleLine} />
    <text x="10" y={y + 16} font-size="13" font-weight="bold" fill={ink}>
      {row.areaName}
    </text>
    <text x="10" y={y + 31} font-size="11" fill={greyInk}>
      {row.week}
    </text>
    {row.clashes.slice(0, mostFlags).map((number, index) => (
      <ClashFlag x={axis.from - 20 - index * 22} y={y + 10} number={number} />
    ))}
    {row.segments.map(one => (
      <SegmentBar segment={one} axis={axis} y={y + 10} today={row.still?.since ?? today} />
    ))}
    {row.suspended.map(span => (
      <SuspendedBar span={span} axis={axis} y={y + 10} height={18} pattern={pattern} />
    ))}
    {row.still?.kind === 'suspended' && (
      <text x={axis.x(today) + 8} y={y + 24} font-size="11" fill={ink} {...halo}>
        {`look again ${shortDay(row.still.reviewOn).slice(4)} ${row.still.reviewOn.slice(0, 4)}`}
      </text>
    )}
    <Publication row={row} axis={axis} y={y + 19} />
  </g>
)

const Publication = ({
  row: { publication },
  axis,
  y,
}: {
  readonly row: ProgrammeRow
  readonly axis: Axis
  readonly y: number
}) => {
  if (publication.kind === 'unknown') return null
  const planned = axis.x(publication.planned)
  if (publication.kind === 'published')
    return publication.on < axis.shown.from ? null : <Diamond x={axis.x(publication.on)} y={y} />
  if (publication.kind === 'on-plan') return <Diamond x={planned} y={y} hollow />
  const late = axis.x(publication.forecast)
  return (
    <>
      <line x1={planned} y1={y} x2={late} y2={y} stroke={paper} stroke-width="6" />
      <line x1={planned} y1={y} x2={late} y2={y} stroke={lateColour} stroke-width="2" stroke-dasharray="3 2" />
      <Diamond x={planned} y={y} colour={greyInk} hollow />
      <Diamond x={late} y={y} colour={lateColour} />
      <text x={late + 11} y={y + 4} font-size="11" font-weight="bold" fill={lateColour} {...halo}>
        {`+${publication.daysLate} days`}
      </text>
    </>
  )
}
