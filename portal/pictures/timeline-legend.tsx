import { greyInk, ink, lateColour, paleLine, stageColours } from './colours.ts'
import { Diamond } from './diamond.tsx'

/** The height that the explanation of the signs takes below a time line. */
export const legendHeight = 44

const sample = stageColours['data-collection']

/** What the signs of a time line mean. `hatching` is the picture's id, whose patterns it borrows. */
export const TimelineLegend = ({ y, hatching }: { readonly y: number; readonly hatching: string }) => (
  <g font-size="12" fill={ink}>
    <line x1="8" y1={y} x2="984" y2={y} stroke={paleLine} />
    <rect
      x="10"
      y={y + 14}
      width="26"
      height="12"
      rx="3"
      fill={sample.tint}
      stroke={sample.colour}
      stroke-width="1.5"
    />
    <text x="42" y={y + 24}>
      planned
    </text>
    <rect x="108" y={y + 14} width="26" height="12" rx="3" fill={sample.colour} />
    <text x="140" y={y + 24}>
      so far
    </text>
    <rect
      x="196"
      y={y + 14}
      width="26"
      height="12"
      rx="3"
      fill={`url(#${hatching}-data-collection)`}
      fill-opacity="0.6"
      stroke={sample.colour}
      stroke-width="1.5"
      stroke-dasharray="4 2"
    />
    <text x="228" y={y + 24}>
      as it looks now
    </text>
    <rect x="336" y={y + 12} width="26" height="16" fill={`url(#${hatching}-holiday)`} fill-opacity="0.55" />
    <text x="368" y={y + 24}>
      school holiday, not counted
    </text>
    <Diamond x={552} y={y + 20} />
    <text x="566" y={y + 24}>
      has happened
    </text>
    <Diamond x={668} y={y + 20} hollow />
    <text x="682" y={y + 24}>
      planned
    </text>
    <Diamond x={750} y={y + 20} colour={lateColour} />
    <text x="764" y={y + 24}>
      later than planned
    </text>
    <Diamond x={882} y={y + 20} colour={greyInk} hollow />
    <text x="896" y={y + 24}>
      its old day
    </text>
  </g>
)
