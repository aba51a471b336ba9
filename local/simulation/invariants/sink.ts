/** Something that must never be so, and was. */
export interface Violation {
  readonly invariant: string
  readonly seen: string
}

/** Where violations go; the first of a run is the one that counts. */
export interface Sink {
  violated(invariant: string, seen: string): void
  first(): Violation | undefined
}

export const createSink = (note: (line: string) => void): Sink => {
  let first: Violation | undefined
  return {
    violated(invariant, seen) {
      if (first !== undefined) return
      first = { invariant, seen }
      note(`VIOLATED ${invariant}: ${seen}`)
    },
    first: () => first,
  }
}
