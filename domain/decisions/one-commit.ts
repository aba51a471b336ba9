import type { Change } from '../inspection/record.ts'

/** DynamoDB: items in one transaction. */
const itemsInOneCommit = 100

/** The items of a change beside the messages that it takes back, the inspection itself among them. */
const itemsBeside = ({ plan, steps, requests, notices, held = [], entries }: Change): number =>
  1 + (plan === undefined ? 0 : 1) + [steps, requests, notices, held, entries].flat().length

/**
 * The change with as many messages taken back as still fit one commit, the first before the others. For changes of which
 * whatever is left out is not sent either: the post asks before each message (notices/fate.ts).
 */
export const fitting = (change: Change): Change => ({
  ...change,
  retired: change.retired.slice(0, Math.max(0, itemsInOneCommit - itemsBeside(change))),
})
