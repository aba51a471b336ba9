import { reachableFrom } from '../graph/path.ts'
import { type Line, pathOrPlace } from '../line.ts'
import { count, type Finding, type Property } from '../property.ts'

const findingsIn = (line: Line): Finding[] => {
  const { start, nodes, ways } = line.graph
  const reached = reachableFrom([start], ways)
  const before = line.inside === undefined ? [] : pathOrPlace(line.inside)
  return nodes
    .filter(name => !reached.has(name))
    .map(name => ({
      sentence: `${name} cannot be reached: no way leads to it from ${start}, where its line begins.`,
      path: [...before, start, '(no way)', name],
    }))
}

/** Every state can be reached, in the lines inside Parallel and Map too. */
export const reachable: Property = {
  key: 'reachable',
  claim: 'every state can be reached',
  prove: ({ lines, places }) => ({
    looked: `${count(places.length, 'state')} in ${count(lines.length, 'line')}`,
    findings: lines.flatMap(findingsIn),
  }),
}
