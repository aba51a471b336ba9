import { catchesAround } from '../caught.ts'
import { type ChoiceState, isEnd } from '../definition.ts'
import { leadingTo, reachableFrom } from '../graph/path.ts'
import { type Line, pathOrPlace } from '../line.ts'
import type { Placed } from '../machine.ts'
import { count, type Finding, type Property } from '../property.ts'
import type { Transition } from '../transitions.ts'

/** A failure is no plan: an end has to be reachable without one. */
const isPlanned = ({ by }: Transition): boolean => by.kind !== 'catch'

const stuckIn = (line: Line): Finding[] => {
  const { graph, states } = line
  const planned = graph.ways.filter(isPlanned)
  const ends = graph.nodes.filter(name => states[name] !== undefined && isEnd(states[name]))
  const goingOn = leadingTo(ends, planned)
  const reached = reachableFrom([graph.start], graph.ways)
  const stuck = graph.nodes.filter(name => reached.has(name) && !goingOn.has(name))
  const entries = stuck.filter(
    name => name === graph.start || graph.ways.some(({ from, to }) => to === name && goingOn.has(from)),
  )
  return entries.map(name => ({
    sentence: `From ${name} no end can be reached.`,
    path: onwards(pathOrPlace({ line, name }), planned),
  }))
}

/** A path with where one goes on from its end, until there is no way or one comes round. */
const onwards = (path: readonly string[], ways: readonly Transition[]): string[] => {
  const walked = [...path]
  for (let next = after(walked, ways); next !== undefined; next = after(walked, ways)) {
    const isRound = walked.includes(next)
    walked.push(next)
    if (isRound) break
  }
  return walked
}

const after = (walked: readonly string[], ways: readonly Transition[]): string | undefined =>
  ways.find(({ from }) => from === walked.at(-1))?.to

const leadsNowhere = (line: Line): Finding[] =>
  [{ from: '', to: line.graph.start }, ...line.graph.ways]
    .filter(({ to }) => line.states[to] === undefined)
    .map(({ from, to }) => ({
      sentence:
        from === '' ? `StartAt names ${to}, which does not exist.` : `${from} leads to ${to}, which does not exist.`,
      path: from === '' ? [to] : [...pathOrPlace({ line, name: from }), to],
    }))

/** A rule that always holds, or two of which one is the other's denial. */
const isExhaustive = ({ Choices }: ChoiceState): boolean => {
  const conditions = Choices.map(({ Condition }) => expressionText(Condition))
  return conditions.some(one => one === 'true' || conditions.includes(`$not(${one})`))
}

const expressionText = (condition: unknown): string =>
  String(condition)
    .replace(/^\{%|%\}$/g, '')
    .trim()

const undecided = (placed: Placed): Finding[] => {
  const { state, name } = placed
  if (state.Type !== 'Choice' || state.Default !== undefined || isExhaustive(state)) return []
  if (catchesAround(placed, 'States.NoChoiceMatched')) return []
  return [
    {
      sentence: `${name} has no Default, and its rules do not cover every case: when none holds the execution dies.`,
      path: pathOrPlace(placed),
    },
  ]
}

/** From every state an end can be reached without anything failing, and every Choice goes on in every case. */
export const ends: Property = {
  key: 'ends',
  claim: 'every path ends or waits',
  prove: ({ lines, places }) => {
    const ways = lines.reduce((sum, { graph }) => sum + graph.ways.length, 0)
    const choices = places.filter(({ state }) => state.Type === 'Choice').length
    const last = places.filter(({ state }) => isEnd(state)).length
    return {
      looked: `${count(ways, 'way')}, ${count(choices, 'Choice', 'Choices')}, ${count(last, 'end')}`,
      findings: [...lines.flatMap(leadsNowhere), ...lines.flatMap(stuckIn), ...places.flatMap(undecided)],
    }
  },
}
