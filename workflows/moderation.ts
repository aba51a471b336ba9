import { Fail } from 'aws-cdk-lib/aws-stepfunctions'
import { awaitStep } from './await-step.ts'
import { beginCounting, nextRound, oneMore } from './counting.ts'
import type { DefineStage } from './stage-machine.ts'

/**
 * The panel decides before the partnership sees a draft: approve, return it, or publish an interim report and help first.
 * Then the partnership comments on facts, and the final report is signed off (domain.md D-10, D-11, D-17, section 5).
 */
export const moderation: DefineStage = track => {
  const round = { iteration: '$round' }
  const discussion = awaitStep(track, { step: 'discussion-3', name: 'ThirdDiscussion' })
  const draft = awaitStep(track, { step: 'draft', name: 'Draft', ...round })
  const panel = awaitStep(track, { step: 'panel', name: 'Panel', ...round })
  const interim = awaitStep(track, { step: 'interim-report', name: 'InterimReport', ...round })
  const support = awaitStep(track, { step: 'improvement-support', name: 'ImprovementSupport', ...round })
  const accuracy = awaitStep(track, { step: 'factual-accuracy', name: 'FactualAccuracy' })
  const comments = awaitStep(track, { step: 'comments', name: 'Comments' })
  const signOff = awaitStep(track, { step: 'sign-off', name: 'SignOff' })
  const noDecision = Fail.jsonata(track.scope, 'PanelWithoutDecision', { error: 'PanelWithoutDecision' })

  discussion.then(beginCounting(track, 'FirstRound', 'round').next(draft.start))
  draft.then(panel.start)
  panel
    .on('approve', accuracy.start)
    .on('return', draft.start, oneMore('round'))
    .on('interim-report', interim.start)
    .then(noDecision)
  interim.then(support.start)
  support.then(nextRound(track, 'RoundAfterSupport', 'round').next(draft.start))
  accuracy.on('comments', comments.start).then(signOff.start)
  comments.then(signOff.start)
  signOff.then(track.finished)
  return discussion.start
}
