import type { Span } from '../../domain/board/board-facts.ts'
import { type Axis, nextDay } from './axis.ts'
import { greyInk, paper } from './colours.ts'

interface Given {
  readonly span: Span
  readonly axis: Axis
  readonly y: number
  readonly height: number
  /** The id of the pattern for what is suspended. */
  readonly pattern: string
}

/** A time in which nothing went on: it covers what runs from before it to after it. */
export const SuspendedBar = ({ span, axis, y, height, pattern }: Given) => {
  if (span.to < axis.shown.from || span.from > axis.shown.to) return null
  const x = axis.x(span.from)
  const place = { x, y, width: Math.max(3, axis.x(nextDay(span.to)) - x), height }
  return (
    <>
      <rect {...place} fill={paper} />
      <rect {...place} fill={`url(#${pattern})`} stroke={greyInk} stroke-width="1" stroke-dasharray="2 2" />
    </>
  )
}
