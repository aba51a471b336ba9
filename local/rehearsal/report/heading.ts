import type { Footprint } from '../../../domain/footprints/schema.ts'
import type { Stage } from '../../../domain/footprints/stages.ts'
import { pageWidth } from './columns.ts'
import type { Paint } from './paint.ts'

/** The line that begins a stage in the timeline: its name and the weeks it covers. */
export const heading = (stage: Stage, footprint: Footprint, paint: Paint): string[] => {
  const row = footprint.stages.find(one => one.key === stage)
  const title = `── ${row?.name ?? stage}${row?.weeks ? ` (weeks ${row.weeks})` : ''} `
  return ['', paint.strong(title.padEnd(pageWidth, '─'))]
}
