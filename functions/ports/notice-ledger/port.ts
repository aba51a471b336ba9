/** One notice of one inspection. */
export interface NoticeKey {
  readonly inspectionId: string
  readonly slot: string
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
  accepted(notices: readonly NoticeKey[], accepted: { readonly at: string; readonly messageId: string }): Promise<void>

  /** Settles due or claimed notices: the message is never going to be sent. What is neither is left alone. */
  suppressed(notices: readonly NoticeKey[], suppressed: { readonly at: string }): Promise<void>

  /** Settles due notices that have nothing to say any more. What is not due is left alone. */
  retired(notices: readonly NoticeKey[], retired: { readonly at: string; readonly why: string }): Promise<void>

  /** Stops looking at claimed notices, for at-most-once ones that may or may not have left: they stay claimed. */
  giveUp(notices: readonly NoticeKey[]): Promise<void>

  /** Puts notices off; one that is not due any more is left alone. */
  postpone(notices: readonly NoticeKey[], notBefore: string): Promise<void>

  /** Which of these people had their digest of the day. */
  hadDigest(personIds: readonly string[], date: string): Promise<ReadonlySet<string>>
}
