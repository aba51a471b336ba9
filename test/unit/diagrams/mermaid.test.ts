import { describe, expect, it } from 'vitest'
import type { Graph } from '../../../local/diagrams/graph.ts'
import { mermaid } from '../../../local/diagrams/mermaid.ts'

const letter = { kind: 'step', id: 'OpenLetter', words: 'Letter' } as const
const kickOff = { kind: 'step', id: 'OpenKickOff', words: 'Kick off' } as const
const superseded = { kind: 'end', id: 'Superseded', words: 'Superseded' } as const
const quietly = (from: string) => ({ from, to: 'Superseded', label: '', quiet: true })

describe('a picture in mermaid', () => {
  it('draws one dotted arrow out of a frame around everything that may end quietly', () => {
    const graph: Graph = {
      nodes: [letter, kickOff, superseded],
      edges: [
        quietly('OpenLetter'),
        { from: 'OpenLetter', to: 'OpenKickOff', label: '', quiet: false },
        quietly('OpenKickOff'),
      ],
    }
    expect(mermaid(graph, 'Notification').split('\n')).toEqual([
      'flowchart TD',
      '  subgraph Stage["Notification"]',
      '    OpenLetter["Letter"]',
      '    OpenKickOff["Kick off"]',
      '  end',
      '  Superseded(["Superseded"])',
      '  OpenLetter --> OpenKickOff',
      '  Stage -.-> Superseded',
    ])
  })

  it('needs no frame for a single thing that may end quietly', () => {
    expect(
      mermaid({ nodes: [letter, superseded], edges: [quietly('OpenLetter')] }, 'Notification').split('\n'),
    ).toEqual([
      'flowchart TD',
      '  OpenLetter["Letter"]',
      '  Superseded(["Superseded"])',
      '  OpenLetter -.-> Superseded',
    ])
  })

  it('draws each line of a Parallel in a frame of its own, the last first, as mermaid sets them from the right', () => {
    const line = (id: string, node: Graph['nodes'][number]) => ({ id, graph: { nodes: [node], edges: [] } })
    const branches = [line('Branch1', letter), line('Branch2', kickOff)]
    const graph: Graph = { nodes: [{ kind: 'parallel', id: 'Gather', words: 'Gather', branches }], edges: [] }
    expect(mermaid(graph, 'Any').split('\n')).toEqual([
      'flowchart TD',
      '  subgraph Gather["Gather"]',
      '    direction TB',
      '    subgraph Branch2[" "]',
      '      direction TB',
      '      OpenKickOff["Kick off"]',
      '    end',
      '    subgraph Branch1[" "]',
      '      direction TB',
      '      OpenLetter["Letter"]',
      '    end',
      '  end',
    ])
  })

  it('keeps quotation marks in words from ending them', () => {
    const edges = [{ from: 'OpenLetter', to: 'OpenKickOff', label: 'say "yes"', quiet: false }]
    expect(mermaid({ nodes: [letter, kickOff], edges }, 'Any')).toContain(
      'OpenLetter -->|"say #quot;yes#quot;"| OpenKickOff',
    )
  })
})
