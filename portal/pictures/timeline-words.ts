import { named } from '../../domain/board/day-words.ts'
import type { StageTime, TimelineFacts } from '../../domain/board/timeline-facts.ts'

/** What a time line is called, and what it shows, for those who hear it: the table beside it has the rest. */
export const timelineWords = (facts: TimelineFacts): { title: string; description: string } => {
  const running = facts.stages.find(one => one.real !== undefined && one.real.to === undefined)
  const done = facts.stages.filter(one => one.real?.to !== undefined).length
  return {
    title: `Time line of the inspection in ${facts.areaName}`,
    description: [
      `Today is ${named(facts.today)}.`,
      done === 0 ? 'No stage is over.' : `${done} of ${facts.stages.length} stages are over.`,
      running === undefined || facts.still !== undefined ? '' : runningWords(running),
      facts.still === undefined ? '' : `It is ${facts.still.kind} since ${named(facts.still.since)}.`,
      facts.publication.reason,
      'The table below gives every date.',
    ]
      .filter(one => one !== '')
      .join(' '),
  }
}

const runningWords = ({ name, real, planned }: StageTime): string => {
  const end = planned === undefined ? '' : `, planned to end on ${named(planned.to)}`
  return `${name} has run since ${named(real?.from ?? '')}${end}.`
}
