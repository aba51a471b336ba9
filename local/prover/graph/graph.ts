/** A way from one node to another. */
export interface Way {
  readonly from: string
  readonly to: string
}

/** Nodes, the ways between them, and where it begins. */
export interface Graph<W extends Way = Way> {
  readonly start: string
  readonly nodes: readonly string[]
  readonly ways: readonly W[]
}

/** The ways by the node that they leave. */
export const waysFrom = <W extends Way>(ways: readonly W[]): ReadonlyMap<string, readonly W[]> =>
  Map.groupBy(ways, one => one.from)
