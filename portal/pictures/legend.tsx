import type { Child } from 'hono/jsx'
import { ink } from './colours.ts'

/** One sign of a legend: drawn about the middle of its line, and what it means. */
export interface Sign {
  /** How wide the sign is, before its words. */
  readonly width: number
  readonly says: string
  draw(x: number, middle: number): Child
}

/** Where a sign of a legend stands. */
export interface PlacedSign {
  readonly sign: Sign
  readonly x: number
  readonly line: number
}

const letterWidth = 7.4
const gap = 22
const betweenSignAndWords = 6
export const legendLineHeight = 26

/** The signs one after the other, on as many lines as they need between two edges. */
export const flowed = (signs: readonly Sign[], left: number, right: number): PlacedSign[] => {
  let [x, line] = [left, 0]
  return signs.map(sign => {
    const width = sign.width + betweenSignAndWords + sign.says.length * letterWidth
    if (x > left && x + width > right) [x, line] = [left, line + 1]
    const placed = { sign, x, line }
    x += width + gap
    return placed
  })
}

/** How high a legend is. */
export const heightOf = (placed: readonly PlacedSign[]): number =>
  (Math.max(0, ...placed.map(one => one.line)) + 1) * legendLineHeight

/** The signs and their words, below `y`. */
export const Signs = ({ placed, y }: { readonly placed: readonly PlacedSign[]; readonly y: number }) => (
  <g font-size="12" fill={ink}>
    {placed.map(({ sign, x, line }) => {
      const middle = y + line * legendLineHeight + legendLineHeight / 2
      return (
        <>
          {sign.draw(x, middle)}
          <text x={x + sign.width + betweenSignAndWords} y={middle + 4}>
            {sign.says}
          </text>
        </>
      )
    })}
  </g>
)
