/** So many kills are to be survived; one that came too late, after the end of its life, is given again. */
export interface Budget {
  /** The number of the next kill; undefined when as many are done or under way as are wanted. */
  next(): number | undefined
  killed(): void
  missed(): void
  readonly isUsedUp: boolean
}

export const createBudget = (wanted: number): Budget => {
  let numbers = 0
  let done = 0
  let underWay = 0
  return {
    next() {
      if (done + underWay >= wanted) return undefined
      underWay += 1
      return ++numbers
    },
    killed() {
      underWay -= 1
      done += 1
    },
    missed() {
      underWay -= 1
    },
    get isUsedUp() {
      return done + underWay >= wanted
    },
  }
}
