/** Words that lead somewhere. */
export interface Link {
  readonly text: string
  readonly href: string
}

/** A link of a navigation. */
export interface NavigationItem extends Link {
  /** Whether it leads to the page that is shown, or to the part of the service that the page belongs to. */
  readonly current?: boolean | undefined
  /** How many things wait behind it. */
  readonly count?: number | undefined
}
