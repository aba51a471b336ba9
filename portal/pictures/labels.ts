/** Something to be named below a point of an axis. */
export interface Labelled {
  readonly x: number
  /** The longest of its lines, in letters. */
  readonly letters: number
}

/** Where its label stands: on which line, counted from 0, and whether it runs to the right or to the left of the point. */
export interface Placed<Item> {
  readonly item: Item
  readonly tier: number
  readonly runs: 'right' | 'left'
  readonly from: number
  readonly to: number
}

interface Room {
  readonly letterWidth: number
  readonly left: number
  readonly right: number
}

const gap = 12

/**
 * Labels on as few lines as they need so that none touches another and as few as can be are crossed by the line that leads
 * to another one. From right to left: what stands further left hangs lower, and passes by what hangs to its right.
 */
export const placeLabels = <Item extends Labelled>(items: readonly Item[], room: Room): Placed<Item>[] => {
  const placed: Placed<Item>[] = []
  for (const item of items.toSorted((one, other) => other.x - one.x)) {
    const [best] = candidates(item, placed, room).toSorted((one, other) => cost(one, placed) - cost(other, placed))
    if (best !== undefined) placed.push(best)
  }
  return placed.reverse()
}

/** Every line with room, on both sides as far as the picture reaches; the line below all others always has room. */
const candidates = <Item extends Labelled>(item: Item, placed: readonly Placed<Item>[], room: Room): Placed<Item>[] => {
  const width = item.letters * room.letterWidth
  const lines = Math.max(0, ...placed.map(one => one.tier + 1)) + 1
  const right = { item, runs: 'right' as const, from: item.x, to: item.x + width }
  const left = { item, runs: 'left' as const, from: item.x - width, to: item.x }
  const within = [right, left].filter(one => one.from >= room.left && one.to <= room.right)
  const sides = within.length === 0 ? [right] : within
  return Array.from({ length: lines }, (_, tier) => sides.map(one => ({ ...one, tier })))
    .flat()
    .filter(one =>
      placed.every(other => other.tier !== one.tier || one.to + gap < other.from || one.from > other.to + gap),
    )
}

/** A line further down costs more the deeper it is; then it is better to run to the left, or to be crossed once. */
const cost = <Item extends Labelled>(one: Placed<Item>, placed: readonly Placed<Item>[]): number => {
  const crossings = placed.filter(other => isCrossed(one, other) || isCrossed(other, one)).length
  return crossings * 90 + one.tier ** 2 * 4 + (one.runs === 'left' ? 30 : 0)
}

/** Whether the line that leads to another label runs through this one. */
const isCrossed = <Item extends Labelled>(one: Placed<Item>, by: Placed<Item>): boolean =>
  by.tier >= one.tier && by.item.x > one.from + 3 && by.item.x < one.to - 3
