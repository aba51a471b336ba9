/** What a journal is about, and the version of its tables. A version that is not ours is refused. */
export interface JournalKind {
  /** Tells the kinds apart in the file itself. */
  readonly id: number
  readonly version: number
  /** Creates the tables of an empty journal. */
  readonly schema: string
}
