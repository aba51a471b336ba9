/** What is to be said of an inspection's history when its chain of hashes is followed. */
export interface History {
  /** Where it is not as it was written, unless somebody has looked into it and had it counted anew since. */
  readonly broken:
    | {
        /** The number of the first event that does not fit. */
        readonly event: number
        /** How many events the record counts, and a digest of those that are there: what is looked into. */
        readonly upTo: number
        readonly digest: string
      }
    | undefined
  /** The number of the first event that is there though the record counts fewer. */
  readonly extra: number | undefined
}
