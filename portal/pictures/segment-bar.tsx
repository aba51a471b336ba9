import type { Segment } from '../../domain/board/segments.ts'
import { type Axis, nextDay } from './axis.ts'
import { paper, stageColours } from './colours.ts'

const height = 18
const roomForLetter = 16

interface SegmentBarProps {
  readonly segment: Segment
  readonly axis: Axis
  readonly y: number
  readonly today: string
}

/** A stage of a row: what has passed of it in the full colour, what is to come in its tint; its letter where there is room. */
export const SegmentBar = ({ segment, axis, y, today }: SegmentBarProps) => {
  if (segment.to < axis.shown.from || segment.from > axis.shown.to) return null
  const { colour, tint, letter } = stageColours[segment.stage]
  const x = axis.x(segment.from)
  const width = Math.max(3, axis.x(nextDay(segment.to)) - x - 1.5)
  const passed = segment.kind === 'done' ? width : segment.kind === 'to-come' ? 0 : Math.max(3, axis.x(today) - x)
  const letterAt = letterPlace(segment, axis, x, width, passed)
  const place = { y, height, rx: 3 }
  return (
    <>
      <rect {...place} x={x} width={width} fill={tint} stroke={colour} stroke-width="1.2" />
      {passed > 0 && <rect {...place} x={x} width={Math.min(width, passed)} fill={colour} />}
      {letterAt !== undefined && (
        <text x={letterAt} y={y + 13.5} font-size="12" font-weight="bold" fill={letterAt < x + passed ? paper : colour}>
          {letter}
        </text>
      )}
    </>
  )
}

/** In what has passed or else behind it; follow-up's in the middle, since the publication stands at its beginning. */
const letterPlace = (segment: Segment, axis: Axis, x: number, width: number, passed: number): number | undefined => {
  if (segment.stage === 'follow-up') {
    const middle = (Math.max(x, axis.from) + Math.min(x + width, axis.to)) / 2
    return width < 60 ? undefined : middle
  }
  if (passed >= roomForLetter) return x + 4
  return width - passed >= roomForLetter ? x + passed + 4 : undefined
}
