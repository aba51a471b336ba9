import { ink, paper } from './colours.ts'

/** A diamond about a point: solid for what has happened or is expected, hollow for what was only planned. */
export const Diamond = ({ x, y, size = 7, colour = ink, hollow = false }: DiamondProps) => (
  <path
    d={`M${x} ${y - size}L${x + size} ${y}L${x} ${y + size}L${x - size} ${y}Z`}
    fill={hollow ? paper : colour}
    stroke={colour}
    stroke-width="2"
    stroke-linejoin="round"
  />
)

interface DiamondProps {
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly colour?: string
  readonly hollow?: boolean
}
