import { type Axis, monthsOf, shortDay, yearsOf } from './axis.ts'
import { greyInk, halo, ink, line, paleLine, paper, todayColour } from './colours.ts'

/** The space that the flag of today, the years and the names of the months take above an axis. */
export const axisHeight = 62

interface Upright {
  readonly axis: Axis
  /** The height of the axis itself; its names stand above. */
  readonly y: number
  readonly bottom: number
}

/** A line where each month begins. */
export const MonthLines = ({ axis, y, bottom }: Upright) => (
  <g stroke-width="1">
    {monthsOf(axis.shown)
      .slice(1)
      .map(({ first }) => (
        <line x1={axis.x(first)} y1={y - 18} x2={axis.x(first)} y2={bottom} stroke={paleLine} />
      ))}
    <line x1={axis.from} y1={y} x2={axis.to} y2={y} stroke={line} />
  </g>
)

const letterWidth = 8

/** The names of the months, and of the years above them. What is shown too little of has no name. */
export const MonthNames = ({ axis, y }: Omit<Upright, 'bottom'>) => (
  <g>
    {monthsOf(axis.shown).map(({ first, name }, index, all) => {
      const end = all[index + 1]?.first
      const room = (end === undefined ? axis.to : axis.x(end)) - axis.x(first)
      return room < name.length * letterWidth + 6 ? null : (
        <text x={axis.x(first) + 5} y={y - 6} font-size="13" font-weight="bold" fill={ink} {...halo}>
          {name}
        </text>
      )
    })}
    {yearsOf(axis.shown).map((year, index, all) => {
      const [x, end] = [axis.x(`${year}-01-01`), index === all.length - 1 ? axis.to : axis.x(`${year + 1}-01-01`)]
      return end - x < 40 ? null : (
        <text x={x + 5} y={y - 24} font-size="12" fill={greyInk} {...halo}>
          {year}
        </text>
      )
    })}
  </g>
)

const flagWidth = 108

/** Today: a line through the picture and a flag above it. */
export const TodayLine = ({ axis, y, bottom, today }: Upright & { readonly today: string }) => {
  const x = axis.x(today)
  const left = Math.min(Math.max(x - flagWidth / 2, axis.from), axis.to - flagWidth)
  const flag = y - axisHeight + 4
  return (
    <g>
      <line x1={x} y1={flag} x2={x} y2={bottom} stroke={todayColour} stroke-width="2" />
      <rect x={left} y={flag} width={flagWidth} height="19" rx="3" fill={todayColour} />
      <text x={left + flagWidth / 2} y={flag + 14} font-size="12" font-weight="bold" fill={paper} text-anchor="middle">
        {`Today, ${shortDay(today).slice(4)}`}
      </text>
    </g>
  )
}
