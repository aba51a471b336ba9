import { Temporal } from 'temporal-polyfill'
import type { TimelineFacts } from '../../domain/board/timeline-facts.ts'
import type { Axis } from './axis.ts'
import { greyInk } from './colours.ts'

interface WeekMarksProps {
  readonly facts: Pick<TimelineFacts, 'weeks' | 'holidays'>
  readonly axis: Axis
  readonly top: number
  readonly bottom: number
  /** The id of the pattern for holidays. */
  readonly hatching: string
}

/** The numbers of the programme weeks below the months, and the holiday weeks, which have none, hatched. */
export const WeekMarks = ({ facts, axis, top, bottom, hatching }: WeekMarksProps) => (
  <g>
    {facts.holidays.map(({ monday }) => (
      <rect
        x={axis.x(monday)}
        y={top - 16}
        width={Math.max(0, axis.x(after(monday)) - axis.x(monday))}
        height={bottom - top + 16}
        fill={`url(#${hatching})`}
        fill-opacity="0.55"
      />
    ))}
    {numbered(facts.weeks, axis).map(({ number, monday }) => (
      <text
        x={(axis.x(monday) + axis.x(after(monday))) / 2}
        y={top - 4}
        font-size="11"
        fill={greyInk}
        text-anchor="middle"
      >
        {number}
      </text>
    ))}
  </g>
)

const after = (monday: string): string => Temporal.PlainDate.from(monday).add({ weeks: 1 }).toString()

const roomForNumber = 18

/** Every week's number, or every second's, fifth's or tenth's where they would run into each other. */
const numbered = (weeks: TimelineFacts['weeks'], axis: Axis): TimelineFacts['weeks'] => {
  const [first] = weeks
  const width = first === undefined ? roomForNumber : axis.x(after(first.monday)) - axis.x(first.monday)
  const every = [1, 2, 5].find(one => one * width >= roomForNumber) ?? 10
  return weeks.filter(({ number }) => number % every === 0)
}
