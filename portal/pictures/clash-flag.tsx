import { ink } from './colours.ts'

/** The number of a clash in a yellow flag; the same number stands on the other inspection's row. */
export const ClashFlag = ({ x, y, number }: { readonly x: number; readonly y: number; readonly number: number }) => (
  <g>
    <path
      d={`M${x - 10} ${y + 17}L${x} ${y - 1}L${x + 10} ${y + 17}Z`}
      fill="#fdd522"
      stroke={ink}
      stroke-linejoin="round"
    />
    <text x={x} y={y + 14.5} font-size="11" font-weight="bold" fill={ink} text-anchor="middle">
      {number}
    </text>
  </g>
)
