import type { StageTime } from '../../domain/board/timeline-facts.ts'
import { type Axis, nextDay, shortDay } from './axis.ts'
import { greyInk, ink, paleLine, paper, stageColours } from './colours.ts'
import { StageBadge } from './stage-badge.tsx'
import { stageWords } from './stage-words.ts'

/** The height of a stage's row in a time line: what was planned above, what is and looks like below. */
export const stageRowHeight = 48

interface StageRowProps {
  readonly stage: StageTime
  readonly axis: Axis
  readonly y: number
  readonly today: string
  /** The id of the pattern in the stage's colour. */
  readonly hatching: string
}

/** One stage: its name, its planned band, and below it what has been and what looks like coming. */
export const StageRow = ({ stage, axis, y, today, hatching }: StageRowProps) => {
  const { colour, tint } = stageColours[stage.stage]
  const { planned, real, forecast } = stage
  const until = real?.to ?? today
  return (
    <g>
      <line x1="8" y1={y + stageRowHeight} x2={axis.to} y2={y + stageRowHeight} stroke={paleLine} />
      <StageBadge stage={stage.stage} x={10} y={y + 13} />
      <text x="40" y={y + 29} font-size="14" fill={ink}>
        {stageWords[stage.stage]}
      </text>
      {planned && <Band axis={axis} {...planned} y={y + 8} height={13} fill={tint} stroke={colour} />}
      {planned && planned.to > axis.shown.to && <Onwards axis={axis} y={y + 18.5} to={planned.to} />}
      {real && <Band axis={axis} from={real.from} to={until} y={y + 25} height={15} fill={colour} stroke={colour} />}
      {forecast && forecast.to >= until && (
        <Band
          axis={axis}
          from={real === undefined ? forecast.from : until}
          to={forecast.to}
          y={y + 25}
          height={15}
          fill={paper}
          over={`url(#${hatching})`}
          stroke={colour}
          dashed
        />
      )}
    </g>
  )
}

interface BandProps {
  readonly axis: Axis
  readonly from: string
  readonly to: string
  readonly y: number
  readonly height: number
  readonly fill: string
  readonly stroke: string
  readonly over?: string
  readonly dashed?: boolean
}

const Band = ({ axis, from, to, y, height, fill, stroke, over, dashed = false }: BandProps) => {
  if (from > axis.shown.to) return null
  const x = axis.x(from)
  const place = { x, y, width: Math.max(4, axis.x(nextDay(to)) - x), height, rx: 3 }
  const outline = { stroke, 'stroke-width': 1.5, ...(dashed ? { 'stroke-dasharray': '4 2' } : {}) }
  return (
    <>
      <rect {...place} fill={fill} {...outline} />
      {over && <rect {...place} fill={over} fill-opacity="0.6" />}
    </>
  )
}

/** Says that a band goes on beyond the picture, and until when. */
const Onwards = ({ axis, y, to }: { readonly axis: Axis; readonly y: number; readonly to: string }) => (
  <text x={axis.to - 4} y={y} font-size="11" fill={greyInk} text-anchor="end">
    {`to ${shortDay(to).slice(4)} ${to.slice(0, 4)} →`}
  </text>
)
