import { line } from './colours.ts'

/** A pattern of slanted lines in a colour, to be used as `fill="url(#id)"`; the id must be unique on its page. */
export const Hatching = ({ id, colour = line, gap = 6, width = 1.5 }: HatchingProps) => (
  <pattern id={id} width={gap} height={gap} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <line x1="0" y1="0" x2="0" y2={gap} stroke={colour} stroke-width={width * 2} />
  </pattern>
)

interface HatchingProps {
  readonly id: string
  readonly colour?: string
  readonly gap?: number
  readonly width?: number
}
