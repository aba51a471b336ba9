import * as z from 'zod'

/**
 * The steps that each stage can wait for, in the words of the process. A workflow awaits all of its stage's steps;
 * a footprint fills those that it has, and an empty one is walked past (domain.md section 5).
 */
export const stepsOfStage = {
  notification: ['letter', 'kick-off'],
  'data-collection': [
    'returns',
    'discussion-1',
    'evidence-analysis',
    'record-readers',
    'record-reading',
    'leaflet',
    'surveys',
    'engagement-plan',
  ],
  fieldwork: ['position-statement', 'record-reading', 'discussion-2', 'timetable', 'on-site', 'evaluation'],
  moderation: [
    'discussion-3',
    'draft',
    'panel',
    'interim-report',
    'improvement-support',
    'factual-accuracy',
    'comments',
    'sign-off',
  ],
  publication: ['embargo', 'publish'],
  'follow-up': ['action-plan', 'plan-review', 'progress-review', 'close', 'feedback', 'disposal'],
} as const

export type Stage = keyof typeof stepsOfStage

/** The key of any step of any stage. */
export type StepKey = (typeof stepsOfStage)[Stage][number]

/** The stages in their order. */
export const stages = Object.keys(stepsOfStage).filter((name): name is Stage => name in stepsOfStage)

export const stage = z.enum(stages)

/** The stage after this one, or undefined after the last. */
export const stageAfter = (current: Stage): Stage | undefined => stages[stages.indexOf(current) + 1]
