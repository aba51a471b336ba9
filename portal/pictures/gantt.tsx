import type { ProgrammeFacts } from '../../domain/board/programme-facts.ts'
import { axisOf } from './axis.ts'
import { axisHeight, MonthLines, MonthNames, TodayLine } from './axis-lines.tsx'
import { Dots } from './dots.tsx'
import { GanttGroup } from './gantt-group.tsx'
import { ganttGroups } from './gantt-layout.ts'
import { GanttLegend, ganttLegendHeight } from './gantt-legend.tsx'
import { ganttWords } from './gantt-words.ts'
import { ScrollRegion } from './scroll-region.tsx'

const width = 1000
const left = 250
const right = width - 16

/**
 * The picture of the programme: one row an inspection, what needs a person first, its stages in colours with their letters,
 * its publication, today, and clashes. `id` tells the pictures of a page apart;
 * `GanttTable` says the same in words.
 */
export const Gantt = ({ facts, id = 'programme' }: { readonly facts: ProgrammeFacts; readonly id?: string }) => {
  const axis = axisOf(facts.shown, left, right)
  const { groups, bottom } = ganttGroups(facts.groups, axisHeight)
  const { title, description } = ganttWords(facts)
  const height = bottom + ganttLegendHeight
  const pattern = `${id}-suspended`
  return (
    <ScrollRegion label={title} picture>
      <svg
        class="ji_picture"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-labelledby={`${id}-title ${id}-description`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-description`}>{description}</desc>
        <defs>
          <Dots id={pattern} />
        </defs>
        <MonthLines axis={axis} y={axisHeight} bottom={bottom} />
        {groups.map(group => (
          <GanttGroup group={group} axis={axis} today={facts.today} pattern={pattern} />
        ))}
        <TodayLine axis={axis} y={axisHeight} bottom={bottom} today={facts.today} />
        <MonthNames axis={axis} y={axisHeight} />
        <GanttLegend y={bottom + 8} pattern={pattern} />
      </svg>
    </ScrollRegion>
  )
}
