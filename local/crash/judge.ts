import { isDeepStrictEqual } from 'node:util'
import { verifyChain } from '../../functions/ports/inspection-store/seal.ts'
import type { Rehearsal } from '../rehearsal/result.ts'
import type { Evidence } from './evidence.ts'

/** What went wrong, in words; empty when nothing did. */
export const judge = (given: {
  readonly reference: Rehearsal
  readonly rehearsal: Rehearsal
  readonly evidence: Evidence
  /** Whether what was being sent at a kill was settled by the mailbox: then the whole timeline must be the same. */
  readonly settled: boolean
}): string[] => {
  const { reference, rehearsal, evidence, settled } = given
  return [
    ...lost(evidence),
    ...doubled(evidence),
    ...unsent(evidence),
    ...broken(evidence),
    ...otherEnd(reference, rehearsal),
    ...(settled ? otherTimeline(reference, rehearsal) : []),
  ]
}

const submissions = ({ events }: Evidence): ReadonlySet<unknown> =>
  new Set(events.flatMap(one => (one.what === 'request-submitted' ? [one.detail?.reference] : [])))

/** Every answer that somebody was told had arrived is in the audit. */
const lost = (evidence: Evidence): string[] => {
  const kept = submissions(evidence)
  return evidence.acknowledged.flatMap(({ command }) =>
    command.do === 'submit' && !kept.has(command.reference) ? [`lost: the answer ${command.reference}`] : [],
  )
}

/** No reminder left twice: of at-most-once notices there are no more messages than slots. */
const doubled = ({ notices, messages }: Evidence): string[] => {
  const slots = counted(
    notices.filter(one => one.guarantee === 'at-most-once').map(one => `${one.to} ${one.reference}`),
  )
  const sent = counted(
    messages.flatMap(({ tags, text = '' }) =>
      text.split('\n').flatMap(line => (line.startsWith(mark) ? [`${tags.person} ${line.slice(mark.length)}`] : [])),
    ),
  )
  return [...slots].flatMap(([key, count]) =>
    (sent.get(key) ?? 0) > count ? [`doubled: ${sent.get(key)} messages for ${count} notices ${key}`] : [],
  )
}

const mark = 'Reference: '

const counted = (keys: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Every notice that counts as sent has its message, and none that must arrive is left. */
const unsent = ({ notices, messages }: Evidence): string[] => {
  const ids = new Set(messages.map(one => one.id))
  return notices.flatMap(one => {
    if ('messageId' in one && !ids.has(one.messageId)) return [`unsent: ${one.slot} counts as sent`]
    const isLeft = one.state === 'claimed' && one.guarantee === 'at-least-once'
    return isLeft ? [`unsent: ${one.slot} was claimed and never left`] : []
  })
}

const broken = ({ events, inspection }: Evidence): string[] => {
  const at = verifyChain(events, inspection.audit)
  return at === undefined ? [] : [`broken: the chain of the audit at its event ${at}`]
}

const otherEnd = (reference: Rehearsal, rehearsal: Rehearsal): string[] =>
  [
    ['outcome', reference.outcome, rehearsal.outcome] as const,
    ['milestones', reference.milestones, rehearsal.milestones] as const,
  ].flatMap(([what, wanted, found]) =>
    isDeepStrictEqual(wanted, found) ? [] : [`another end: the ${what} are ${JSON.stringify(found).slice(0, 200)}`],
  )

const otherTimeline = (reference: Rehearsal, rehearsal: Rehearsal): string[] => {
  const place = reference.timeline.findIndex((entry, index) => !isDeepStrictEqual(entry, rehearsal.timeline[index]))
  if (place === -1 && reference.timeline.length === rehearsal.timeline.length) return []
  const [wanted, found] = [reference.timeline[place], rehearsal.timeline[place]]
  return [`another timeline: ${JSON.stringify(found)} in place of ${JSON.stringify(wanted)}`]
}
