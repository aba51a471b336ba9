import { stages } from '../../domain/footprints/stages.ts'
import { ClashFlag } from './clash-flag.tsx'
import { greyInk, ink, lateColour, paleLine, stageColours } from './colours.ts'
import { Diamond } from './diamond.tsx'
import { StageBadge } from './stage-badge.tsx'
import { stageWords } from './stage-words.ts'

/** The height that the explanation of the signs takes below the programme. */
export const ganttLegendHeight = 84

const sample = stageColours['data-collection']
const starts = [10, 136, 276, 386, 506, 628]

/** What the letters, colours and signs of the programme mean. */
export const GanttLegend = ({ y }: { readonly y: number }) => (
  <g font-size="12" fill={ink}>
    <line x1="8" y1={y} x2="984" y2={y} stroke={paleLine} />
    {stages.map((stage, index) => (
      <>
        <StageBadge stage={stage} x={starts[index] ?? 0} y={y + 10} />
        <text x={(starts[index] ?? 0) + 28} y={y + 25}>
          {stageWords[stage]}
        </text>
      </>
    ))}
    <rect x="10" y={y + 46} width="26" height="14" rx="3" fill={sample.colour} />
    <text x="42" y={y + 57}>
      over, or under way
    </text>
    <rect
      x="166"
      y={y + 46}
      width="26"
      height="14"
      rx="3"
      fill={sample.tint}
      stroke={sample.colour}
      stroke-width="1.2"
    />
    <text x="198" y={y + 57}>
      to come, as planned
    </text>
    <Diamond x={332} y={y + 53} />
    <text x="346" y={y + 57}>
      published
    </text>
    <Diamond x={424} y={y + 53} hollow />
    <text x="438" y={y + 57}>
      publication planned
    </text>
    <Diamond x={566} y={y + 53} colour={greyInk} hollow />
    <line x1="573" y1={y + 53} x2="588" y2={y + 53} stroke={lateColour} stroke-width="2" stroke-dasharray="3 2" />
    <Diamond x={595} y={y + 53} colour={lateColour} />
    <text x="609" y={y + 57}>
      publication will be late, by so many days
    </text>
    <ClashFlag x={856} y={y + 44} number={1} />
    <text x="872" y={y + 57}>
      clash, listed below
    </text>
  </g>
)
