import { stages } from '../../domain/footprints/stages.ts'
import { ClashFlag } from './clash-flag.tsx'
import { greyInk, lateColour, paleLine, stageColours } from './colours.ts'
import { Diamond } from './diamond.tsx'
import { flowed, legendLineHeight, type Sign, Signs } from './legend.tsx'
import { StageBadge } from './stage-badge.tsx'
import { stageWords } from './stage-words.ts'

const sample = stageColours['data-collection']

const ofStages = stages.map(
  (stage): Sign => ({
    width: 22,
    says: stageWords[stage],
    draw: (x, middle) => <StageBadge stage={stage} x={x} y={middle - 11} />,
  }),
)

const bandOf = (says: string, look: Readonly<Record<string, string>>): Sign => ({
  width: 26,
  says,
  draw: (x, middle) => <rect x={x} y={middle - 7} width="26" height="14" rx="3" {...look} />,
})

const signsOf = (pattern: string): readonly Sign[] => [
  bandOf('over, or under way', { fill: sample.colour }),
  bandOf('to come, as planned', { fill: sample.tint, stroke: sample.colour, 'stroke-width': '1.2' }),
  bandOf('suspended', { fill: `url(#${pattern})`, stroke: greyInk, 'stroke-dasharray': '2 2' }),
  { width: 14, says: 'published', draw: (x, middle) => <Diamond x={x + 7} y={middle} /> },
  { width: 14, says: 'publication planned', draw: (x, middle) => <Diamond x={x + 7} y={middle} hollow /> },
  {
    width: 43,
    says: 'publication will be late, by so many days',
    draw: (x, middle) => (
      <>
        <Diamond x={x + 7} y={middle} colour={greyInk} hollow />
        <line
          x1={x + 14}
          y1={middle}
          x2={x + 29}
          y2={middle}
          stroke={lateColour}
          stroke-width="2"
          stroke-dasharray="3 2"
        />
        <Diamond x={x + 36} y={middle} colour={lateColour} />
      </>
    ),
  },
  {
    width: 20,
    says: 'clash, listed below',
    draw: (x, middle) => <ClashFlag x={x + 10} y={middle - 9} number={1} />,
  },
]

const lines = (pattern: string) => {
  const first = flowed(ofStages, 10, 984)
  const below = (first.at(-1)?.line ?? 0) + 1
  const second = flowed(signsOf(pattern), 10, 984).map(one => ({ ...one, line: one.line + below }))
  return [...first, ...second]
}

/** The height that the explanation of the signs takes below the programme. */
export const ganttLegendHeight = ((lines('').at(-1)?.line ?? 0) + 1) * legendLineHeight + 24

/** What the letters, colours and signs of the programme mean. `pattern`: the id of the one for what is suspended. */
export const GanttLegend = ({ y, pattern }: { readonly y: number; readonly pattern: string }) => (
  <g>
    <line x1="8" y1={y} x2="984" y2={y} stroke={paleLine} />
    <Signs placed={lines(pattern)} y={y + 6} />
  </g>
)
