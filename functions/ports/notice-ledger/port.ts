import type { Notice } from '../../../domain/inspection/notice.ts'

type Suppressed = Extract<Notice, { state: 'suppressed' }>

/** One notice of one inspection. */
export interface NoticeKey {
  readonly inspectionId: string
  readonly slot: string
}

/** A notice, and the inspection that it is of. */
export interface NoticeOf {
  readonly inspectionId: string
  readonly notice: Notice
}

/** That a message was accepted: when, under which id, and to which address it goes. */
export interface Accepted {
  readonly at: string
  readonly messageId: string
  readonly to: string
}

/** A claimed notice, with the time from which it was due. */
export interface ClaimedNotice extends NoticeKey {
  readonly notBefore: string
}

/** The day's one digest to a person; `date` is London's, as ISO. */
export interface Digest {
  readonly personId: string
  readonly date: string
}

/** Minutes after which a claim that nobody settled is looked at again: longer than any function lives (15 at most). */
export const claimMinutes = 15

/** What the mail service tells of a message after it took it over. */
export type MessageOutcome = 'delayed' | 'delivered' | 'bounced' | 'complained'

/** What the service told of a message, and when. */
export interface OutcomeTold {
  readonly messageId: string
  readonly what: MessageOutcome
  /** ISO. */
  readonly at: string
  /** Whether nothing can be sent to the address any more. */
  readonly isForGood: boolean
}

/**
 * From which states an outcome takes a notice on, unless it came back for good: events come twice, late and out of order. What
 * came back for good outdoes a delivery; what came back this once is outdone by one, and after one it is mostly somebody's
 * note of absence.
 */
export const outcomeFrom = ({ what, isForGood }: OutcomeTold): readonly Notice['state'][] => {
  if (isForGood || what === 'complained') return ['accepted', 'delivered', 'bounced']
  return what === 'delivered' ? ['accepted', 'bounced'] : ['accepted']
}

/**
 * The states of notices on their way out. Several notices that leave in one message are claimed and settled together, at
 * most 99 of them. Instants are ISO. Errors of every call: StoreUnavailable (transient: try again).
 */
export interface NoticeLedger {
  /**
   * Takes due notices for sending: all of them, and the person's digest of the day if one is named, or none. Of several
   * claimers one gets `claimed`.
   */
  claim(
    notices: readonly NoticeKey[],
    claim: { readonly at: string; readonly digest?: Digest },
  ): Promise<'claimed' | 'taken'>

  /** Takes over at-least-once notices whose claim is 15 minutes old at `at` and was never settled: all or none. */
  reclaim(notices: readonly NoticeKey[], claim: { readonly at: string }): Promise<'claimed' | 'taken'>

  /**
   * Gives claimed notices back because their message certainly did not leave: they are due again as they were, and so is
   * the digest if one is named. What is not claimed is left alone.
   */
  release(notices: readonly ClaimedNotice[], digest?: Digest): Promise<void>

  /** Settles claimed notices: the message was accepted for delivery. What is not claimed is left alone. */
  accepted(notices: readonly NoticeKey[], accepted: Accepted): Promise<void>

  /**
   * Notes what became of a message on every notice that left in it; what has gone further by now is left alone. That it is
   * told of proves that what is still claimed for it has left: this is settled with it. Yields the message's notices as they are after that, and where it went; undefined if no such message was accepted (yet).
   */
  outcome(told: OutcomeTold): Promise<{ readonly to: string; readonly notices: readonly NoticeOf[] } | undefined>

  /** Where messages went, by their ids; unknown ones are absent. */
  sentTo(messageIds: readonly string[]): Promise<ReadonlyMap<string, string>>

  /** Settles due or claimed notices: the message is never going to be sent. What is neither is left alone. */
  suppressed(
    notices: readonly NoticeKey[],
    suppressed: { readonly at: string; readonly why?: Suppressed['why'] },
  ): Promise<void>

  /** Settles due notices that have nothing to say any more. What is not due is left alone. */
  retired(notices: readonly NoticeKey[], retired: { readonly at: string; readonly why: string }): Promise<void>

  /** Stops looking at claimed notices, for at-most-once ones that may or may not have left: they stay claimed. */
  giveUp(notices: readonly NoticeKey[]): Promise<void>

  /** Puts notices off; one that is not due any more is left alone. */
  postpone(notices: readonly NoticeKey[], notBefore: string): Promise<void>

  /** Which of these people had their digest of the day. */
  hadDigest(personIds: readonly string[], date: string): Promise<ReadonlySet<string>>
}
