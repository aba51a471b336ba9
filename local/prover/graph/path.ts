import { type Way, waysFrom } from './graph.ts'

/**
 * The nodes of a shortest path from `start` to a node that is a goal, both included; undefined when there is none. A start
 * that is a goal is its own path.
 */
export const pathTo = (
  start: string,
  isGoal: (node: string) => boolean,
  ways: readonly Way[],
): string[] | undefined => {
  const leaving = waysFrom(ways)
  const cameFrom = new Map<string, string | undefined>([[start, undefined]])
  // A Map is visited in the order of insertion, later insertions included: it is the queue as well.
  for (const node of cameFrom.keys()) {
    if (isGoal(node)) return traced(node, cameFrom)
    for (const { to } of leaving.get(node) ?? []) if (!cameFrom.has(to)) cameFrom.set(to, node)
  }
  return undefined
}

const traced = (goal: string, cameFrom: ReadonlyMap<string, string | undefined>): string[] => {
  const path: string[] = []
  for (let node: string | undefined = goal; node !== undefined; node = cameFrom.get(node)) path.unshift(node)
  return path
}

/** Every node that can be reached from some nodes, these included. */
export const reachableFrom = (starts: readonly string[], ways: readonly Way[]): ReadonlySet<string> => {
  const leaving = waysFrom(ways)
  const reached = new Set(starts)
  for (const node of reached) for (const { to } of leaving.get(node) ?? []) reached.add(to)
  return reached
}

/** Every node from which one of some nodes can be reached, these included. */
export const leadingTo = (goals: readonly string[], ways: readonly Way[]): ReadonlySet<string> =>
  reachableFrom(
    goals,
    ways.map(({ from, to }) => ({ from: to, to: from })),
  )
