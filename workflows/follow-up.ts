import { awaitStep } from './await-step.ts'
import { beginCounting, oneMore } from './counting.ts'
import { inOrder } from './in-order.ts'
import { type Branch, inParallel } from './in-parallel.ts'
import type { DefineStage } from './stage-machine.ts'

/** The action plan until it is accepted, reviews until the panel's request is met, then the close (domain.md D-14 to D-17). */
const plan: Branch = {
  name: 'Plan',
  begin: track => {
    const actionPlan = awaitStep(track, { step: 'action-plan', name: 'ActionPlan', iteration: '$version' })
    const planReview = awaitStep(track, { step: 'plan-review', name: 'PlanReview', iteration: '$version' })
    const review = awaitStep(track, { step: 'progress-review', name: 'ProgressReview', iteration: '$review' })
    const close = awaitStep(track, { step: 'close', name: 'Close' })
    const firstReview = beginCounting(track, 'FirstReview', 'review')

    actionPlan.then(planReview.start)
    planReview.on('return', actionPlan.start, oneMore('version')).then(firstReview.next(review.start))
    review.on('again', review.start, oneMore('review')).then(close.start)
    close.then(track.through)
    return beginCounting(track, 'FirstVersion', 'version').next(actionPlan.start)
  },
}

const feedback: Branch = {
  name: 'Feedback',
  begin: track => inOrder([awaitStep(track, { step: 'feedback', name: 'FeedbackGiven' })], track.through),
}

/** Personal records are gone a year after publication (domain.md D-19). */
const disposal: Branch = {
  name: 'Disposal',
  begin: track => inOrder([awaitStep(track, { step: 'disposal', name: 'DisposalOfRecords' })], track.through),
}

/** Action plan, feedback and the disposal of records, side by side. */
export const followUp: DefineStage = track => inParallel(track, 'FollowUpSideBySide', [plan, feedback, disposal])
