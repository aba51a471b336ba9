/** Where something lies: a drawer is one partition. */
export interface DeskPlace {
  readonly drawer: string
  readonly key: string
}

/** Something kept for a while: any JSON value, and the ISO instant from which it is gone. */
export interface Lying {
  readonly key: string
  readonly value: unknown
  readonly until: string
}

/**
 * What people have in hand: sessions, drafts, links to feeds, keys of writings. None of it is the record, and all of it goes
 * by itself. Errors of every call: StoreUnavailable.
 */
export interface Desk {
  /** What lies there at `now`; undefined if nothing does, or its time has passed. */
  get(place: DeskPlace, now: string): Promise<Lying | undefined>
  /** Puts it there, in place of what lay there. */
  put(place: DeskPlace, value: unknown, until: string): Promise<void>
  /** Puts it there if nothing does at `now`. Yields whether it was put. */
  putNew(place: DeskPlace, value: unknown, until: string, now: string): Promise<boolean>
  remove(place: DeskPlace): Promise<void>
  /** Everything in a drawer at `now`, by key. */
  list(drawer: string, now: string): Promise<readonly Lying[]>
}
