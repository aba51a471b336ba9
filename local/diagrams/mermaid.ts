import type { Branch, Edge, Graph, Node } from './graph.ts'

const indent = (lines: readonly string[]): string[] => lines.map(line => `  ${line}`)
const quoted = (words: string): string => `"${words.replaceAll('"', '#quot;')}"`

/** A process as mermaid text. What may end quietly is in one box, named `title`, with one dotted edge out of it. */
export const mermaid = (graph: Graph, title: string): string =>
  ['flowchart TD', ...indent(stage(graph, title))].join('\n')

const box = (id: string, words: string, lines: readonly string[]): string[] => [
  `subgraph ${id}[${quoted(words)}]`,
  ...indent(lines),
  'end',
]

const stage = ({ nodes, edges }: Graph, title: string): string[] => {
  const quiet = edges.filter(edge => edge.quiet)
  const loud = edges.filter(edge => !edge.quiet).map(arrow)
  const inside = new Set(quiet.map(({ from }) => from))
  if (inside.size < 2) return [...nodes.flatMap(drawn), ...loud, ...quiet.map(arrow)]
  return [
    ...box('Stage', title, nodes.filter(({ id }) => inside.has(id)).flatMap(drawn)),
    ...nodes.filter(({ id }) => !inside.has(id)).flatMap(drawn),
    ...loud,
    ...new Set(quiet.map(edge => arrow({ ...edge, from: 'Stage' }))),
  ]
}

const arrow = ({ from, to, label, quiet }: Edge): string =>
  `${from} ${quiet ? '-.->' : '-->'}${label === '' ? '' : `|${quoted(label)}|`} ${to}`

// Mermaid sets the frames inside a frame from right to left.
const drawn = (node: Node): string[] => {
  if (node.kind === 'parallel')
    return box(node.id, node.words, ['direction TB', ...node.branches.toReversed().flatMap(branch)])
  const { id, words } = node
  const shapes = {
    begin: `${id}(( ))`,
    step: `${id}[${quoted(words)}]`,
    work: `${id}[[${quoted(words)}]]`,
    end: `${id}([${quoted(words)}])`,
    failure: `${id}{{${quoted(words)}}}`,
  }
  return [shapes[node.kind]]
}

const branch = ({ id, graph }: Branch): string[] =>
  box(id, ' ', ['direction TB', ...graph.nodes.flatMap(drawn), ...graph.edges.map(arrow)])
