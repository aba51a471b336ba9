import type { TimelineFacts } from '../../domain/board/timeline-facts.ts'
import { axisOf } from './axis.ts'
import { axisHeight, MonthLines, MonthNames, TodayLine } from './axis-lines.tsx'
import { greyInk, stageColours } from './colours.ts'
import { Dots } from './dots.tsx'
import { Hatching } from './hatching.tsx'
import { ScrollRegion } from './scroll-region.tsx'
import { SuspendedBar } from './suspended-bar.tsx'
import { legendHeight, TimelineLegend, timelineSigns } from './timeline-legend.tsx'
import { markedMilestones, TimelineMilestones, tierHeight } from './timeline-milestones.tsx'
import { StageRow, stageRowHeight } from './timeline-stage.tsx'
import { timelineWords } from './timeline-words.ts'
import { WeekMarks } from './week-marks.tsx'

const width = 1000
const left = 158
const right = width - 16
const top = axisHeight + 20

const stillIn = ({ still }: TimelineFacts) => (still === undefined ? {} : { still })

/**
 * The picture of one inspection: each stage planned and real, the milestones, today, the weeks in which schools are on
 * holiday. `id` tells the pictures of a page apart; `TimelineTable` says the same in words.
 */
export const Timeline = ({ facts, id = 'timeline' }: { readonly facts: TimelineFacts; readonly id?: string }) => {
  const axis = axisOf(facts.shown, left, right)
  const marked = markedMilestones(facts.milestones, axis)
  const rowsEnd = top + facts.stages.length * stageRowHeight
  const bottom = rowsEnd + 34 + marked.tiers * tierHeight
  const signs = timelineSigns(facts, id, 10, right)
  const height = bottom + legendHeight(signs)
  const { title, description } = timelineWords(facts)
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
          <Hatching id={`${id}-holiday`} gap={7} width={1} />
          <Dots id={`${id}-suspended`} />
          {facts.stages.map(({ stage }) => (
            <Hatching id={`${id}-${stage}`} colour={stageColours[stage].colour} gap={7} width={1.2} />
          ))}
        </defs>
        <WeekMarks facts={facts} axis={axis} top={top} bottom={rowsEnd} hatching={`${id}-holiday`} />
        <MonthLines axis={axis} y={axisHeight} bottom={rowsEnd} />
        <text x={left - 8} y={top - 4} font-size="11" fill={greyInk} text-anchor="end">
          programme week
        </text>
        {facts.stages.map((stage, index) => (
          <StageRow
            stage={stage}
            axis={axis}
            y={top + index * stageRowHeight}
            today={facts.still?.since ?? facts.today}
            hatching={`${id}-${stage.stage}`}
          />
        ))}
        {facts.suspended.map(span => (
          <SuspendedBar span={span} axis={axis} y={top - 16} height={rowsEnd - top + 16} pattern={`${id}-suspended`} />
        ))}
        <TodayLine axis={axis} y={axisHeight} bottom={rowsEnd + 24} today={facts.today} />
        <MonthNames axis={axis} y={axisHeight} />
        <TimelineMilestones marked={marked} axis={axis} y={rowsEnd + 24} {...stillIn(facts)} />
        <TimelineLegend placed={signs} y={bottom + 6} />
      </svg>
    </ScrollRegion>
  )
}
