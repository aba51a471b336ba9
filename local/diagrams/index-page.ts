import { type Stage, stageAfter, stages } from '../../domain/footprints/stages.ts'
import type { Edge, Node } from './graph.ts'
import { introductions } from './introductions.ts'
import { mermaid } from './mermaid.ts'
import { titleOf } from './page.ts'

const begin: Node = { kind: 'begin', id: 'Begin', words: '' }
const closed: Node = { kind: 'end', id: 'Closed', words: 'Closed' }
const stageNode = (stage: Stage): Node => ({ kind: 'step', id: stage, words: titleOf(stage) })
const edge = (from: string, to: string): Edge => ({ from, to, label: '', quiet: false })

/** The page that leads to those of the stages, and says how to read them. */
export const indexPage = (): string =>
  [
    '# The process, stage by stage',
    '',
    'An inspection goes through six stages; each is one state machine, and its picture is drawn from the definition that deploys.',
    '',
    '```mermaid',
    mermaid({ nodes: [begin, ...stages.map(stageNode), closed], edges: chain() }, ''),
    '```',
    '',
    ...stages.map(stage => `- [${titleOf(stage)}](${stage}.md): ${introductions[stage]}`),
    '',
    ...legend,
  ].join('\n')

const chain = (): Edge[] => [
  ...stages.slice(0, 1).map(first => edge(begin.id, first)),
  ...stages.map(stage => edge(stage, stageAfter(stage) ?? closed.id)),
]

const legend = [
  '## How to read the pictures',
  '',
  '- A box is a step. Behind it stand five states: open the step, ask the record, wait for people or for its day, and ask the',
  '  lead when the long stop comes. They always go back to asking the record, so only the step is drawn. A step that the',
  "  inspection's footprint has no request for is walked past.",
  '- The words on an arrow are the outcome that people decided on.',
  '- A frame with several lines in it is left when all of its lines are complete.',
  '- The dotted arrow: a relay ends quietly when a later run carries its stage, or when the next day is too far off for one',
  '  execution; the record starts the stage again.',
  '- Left out: a failure that retries do not cure is recorded on the inspection (`RecordFailure`) and ends the relay (`Failed`);',
  '  the death watch then starts the stage again ([runbook](../runbook.md#a-relay-died)). A failure that the process itself',
  '  names is drawn with six corners.',
  '',
]
