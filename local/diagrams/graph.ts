/** A thing of the process that a person knows; its id is the name of the state that it begins with. */
export type Node =
  | { readonly kind: 'begin' | 'step' | 'work' | 'end' | 'failure'; readonly id: string; readonly words: string }
  | { readonly kind: 'parallel'; readonly id: string; readonly words: string; readonly branches: readonly Branch[] }

/** One of several lines that go on side by side. */
export interface Branch {
  readonly id: string
  readonly graph: Graph
}

/** What follows what; quiet where a relay ends because another one carries its stage. */
export interface Edge {
  readonly from: string
  readonly to: string
  /** Empty where there is only one way. */
  readonly label: string
  readonly quiet: boolean
}

/** A process: every thing that can be reached, each once, in the order of reading. */
export interface Graph {
  readonly nodes: readonly Node[]
  readonly edges: readonly Edge[]
}
