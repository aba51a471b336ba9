import type { Stage } from '../../domain/footprints/stages.ts'
import { paper, stageColours } from './colours.ts'

/** A stage's letter on its colour. */
export const StageBadge = ({ stage, x, y }: { readonly stage: Stage; readonly x: number; readonly y: number }) => (
  <g>
    <rect x={x} y={y} width="22" height="22" rx="4" fill={stageColours[stage].colour} />
    <text x={x + 11} y={y + 16} font-size="14" font-weight="bold" fill={paper} text-anchor="middle">
      {stageColours[stage].letter}
    </text>
  </g>
)
