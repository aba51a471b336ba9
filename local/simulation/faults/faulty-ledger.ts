import type { NoticeKey, NoticeLedger } from '../../../functions/ports/notice-ledger/port.ts'
import { type Calls, storeTrouble } from './life.ts'

/** Told of what one invocation has claimed, and as what message it says it went. */
export interface LedgerWatch {
  claimed(notices: readonly NoticeKey[]): void
  accepted(notices: readonly NoticeKey[], messageId: string): void
}

const slots = (notices: readonly NoticeKey[]): string => notices.map(one => one.slot).join(', ')

/** The ledger as one invocation meets it. */
export const faultyLedger = (ledger: NoticeLedger, { read, write, fails }: Calls, watch: LedgerWatch): NoticeLedger => {
  const trouble = storeTrouble({ fails })
  const take = async (notices: readonly NoticeKey[], claim: () => Promise<'claimed' | 'taken'>) => {
    const outcome = await claim()
    if (outcome === 'claimed') watch.claimed(notices)
    return outcome
  }
  return {
    claim: (notices, claim) =>
      write(`claim ${slots(notices)}`, () => take(notices, () => ledger.claim(notices, claim)), trouble),
    reclaim: (notices, claim) =>
      write(`reclaim ${slots(notices)}`, () => take(notices, () => ledger.reclaim(notices, claim)), trouble),
    release: (notices, digest) => write(`release ${slots(notices)}`, () => ledger.release(notices, digest), trouble),
    accepted: (notices, accepted) =>
      write(
        `accepted ${slots(notices)}`,
        async () => {
          await ledger.accepted(notices, accepted)
          watch.accepted(notices, accepted.messageId)
        },
        trouble,
      ),
    outcome: told => write(`${told.what} ${told.messageId}`, () => ledger.outcome(told), trouble),
    sentTo: messageIds => read('sentTo', () => ledger.sentTo(messageIds)),
    suppressed: (notices, suppressed) =>
      notices.length === 0
        ? ledger.suppressed(notices, suppressed)
        : write(`suppressed ${slots(notices)}`, () => ledger.suppressed(notices, suppressed), trouble),
    retired: (notices, retired) =>
      notices.length === 0
        ? ledger.retired(notices, retired)
        : write(`retired ${slots(notices)}`, () => ledger.retired(notices, retired), trouble),
    giveUp: notices =>
      notices.length === 0
        ? ledger.giveUp(notices)
        : write(`giveUp ${slots(notices)}`, () => ledger.giveUp(notices), trouble),
    postpone: (notices, notBefore) =>
      write(`postpone ${slots(notices)}`, () => ledger.postpone(notices, notBefore), trouble),
    hadDigest: (people, date) => read('hadDigest', () => ledger.hadDigest(people, date)),
  }
}
