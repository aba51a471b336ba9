import type { Stage } from '../../domain/footprints/stages.ts'
import type { Definition } from '../step-functions/definition/states.ts'
import { introductions } from './introductions.ts'
import { mermaid } from './mermaid.ts'
import { outline } from './outline.ts'

const source = (stage: Stage): string => `workflows/${stage}.ts`

/** A stage's name at the head of a page. */
export const titleOf = (stage: Stage): string => {
  const words = stage.replaceAll('-', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** The page of one stage: what it is about, and its process as a picture. */
export const stagePage = (stage: Stage, definition: Definition): string =>
  [
    `# ${titleOf(stage)}`,
    '',
    introductions[stage],
    '',
    '```mermaid',
    mermaid(outline(definition), titleOf(stage)),
    '```',
    '',
    'Left out: a failure that retries do not cure is recorded on the inspection (`RecordFailure`) and ends the relay (`Failed`),',
    `wherever it happens. [How to read this](README.md) · generated from [${source(stage)}](../../${source(stage)}) by`,
    '`npm run diagrams`',
    '',
  ].join('\n')
