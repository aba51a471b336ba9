type Linked = {
  id: number | null
  previousEventId: number | null
  type: string
  details?: Record<string, unknown> | undefined
}

const closesChildren = /^(Map|Parallel)State(Succeeded|Failed|Exited)$/

/** The name of the chain that an event goes on with, given the chain of the event before it. */
const chainOf = (event: Linked, before: Linked | undefined, chainBefore: string, open: string[]): string => {
  if (event.type.startsWith('MapIteration')) return `${open.at(-1)}/${String(event.details?.index)}`
  if (closesChildren.test(event.type)) return open.at(-1) ?? ''
  if (before?.type === 'ParallelStateStarted') return `${open.at(-1)}/${String(event.details?.name)}`
  return chainBefore
}

/**
 * Splits a history into lines of control: the outermost, and one for each iteration or branch, so that histories can be
 * compared whose lines were mixed by chance.
 */
export const chainsOf = <E extends Linked>(events: E[]): Map<string, E[]> => {
  const chains = new Map<string, E[]>()
  const nameById = new Map<number | null, string>()
  const byId = new Map<number | null, E>()
  const open = ['']
  for (const event of events) {
    const before = byId.get(event.previousEventId)
    const name = chainOf(event, before, nameById.get(event.previousEventId) ?? '', open)
    if (/^(Map|Parallel)StateStarted$/.test(event.type)) open.push(name)
    if (/^(Map|Parallel)StateExited$/.test(event.type)) open.pop()
    byId.set(event.id, event)
    nameById.set(event.id, name)
    chains.set(name, [...(chains.get(name) ?? []), event])
  }
  return chains
}
