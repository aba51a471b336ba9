import { describe, expect, it } from 'vitest'
import type { Graph } from '../../../local/diagrams/graph.ts'
import { outline } from '../../../local/diagrams/outline.ts'
import { aStep, aWorkflow, ends } from './definitions.ts'

const wordsIn = ({ nodes }: Graph): string[] => nodes.map(({ words }) => words).sort()
const edgesIn = ({ edges }: Graph): string[] =>
  edges.map(({ from, label, to, quiet }) => `${from} ${quiet ? '..' : label} ${to}`)

describe('the outline of a definition', () => {
  const twoSteps = outline(
    aWorkflow('OpenLetter', { ...aStep('Letter', 'OpenKickOff'), ...aStep('KickOff', 'HandOver'), ...ends }),
  )

  it('shows a step as one thing, named in words', () => {
    expect(wordsIn(twoSteps)).toEqual(['', 'Handed over', 'Kick off', 'Letter', 'Superseded'])
  })

  it('goes from step to step to the hand-over, and out quietly from each', () => {
    expect(edgesIn(twoSteps)).toEqual([
      'Begin  OpenLetter',
      'OpenLetter .. Superseded',
      'OpenLetter  OpenKickOff',
      'OpenKickOff .. Superseded',
      'OpenKickOff  HandedOver',
    ])
  })

  it('leaves out where failures lead', () => {
    expect(JSON.stringify(twoSteps)).not.toMatch(/Fail/)
  })

  it('says on the arrows what people decided, and what becomes of every other outcome', () => {
    const graph = outline(
      aWorkflow('OpenPanel', {
        ...aStep('Panel', 'PanelWithoutDecision', { return: 'OpenPanel', 'interim-report': 'HandOver' }),
        PanelWithoutDecision: { Type: 'Fail' },
        ...ends,
      }),
    )
    expect(edgesIn(graph)).toEqual([
      'Begin  OpenPanel',
      'OpenPanel .. Superseded',
      'OpenPanel return OpenPanel',
      'OpenPanel interim report HandedOver',
      'OpenPanel any other outcome PanelWithoutDecision',
    ])
    expect(graph.nodes).toContainEqual({
      kind: 'failure',
      id: 'PanelWithoutDecision',
      words: 'Panel without decision',
    })
  })

  it('walks past what only counts', () => {
    const counter = (next: string) => ({ Type: 'Pass', Assign: { round: 1 }, Next: next })
    const graph = outline(
      aWorkflow('FirstRound', {
        FirstRound: counter('OpenDraft'),
        ...aStep('Draft', 'NextRound'),
        NextRound: counter('OpenDraft'),
        ...ends,
      }),
    )
    expect(edgesIn(graph)).toEqual(['Begin  OpenDraft', 'OpenDraft .. Superseded', 'OpenDraft  OpenDraft'])
  })

  it('shows lines that go side by side in one frame, which alone says that it may end quietly', () => {
    const line = (name: string) =>
      aWorkflow(`Open${name}`, {
        ...aStep(name, `${name}Complete`, {}, `${name}Stopped`),
        [`${name}Complete`]: { Type: 'Pass', End: true },
        [`${name}Stopped`]: { Type: 'Pass', End: true },
      })
    const graph = outline(
      aWorkflow('Gather', {
        Gather: { Type: 'Parallel', Branches: [line('Returns'), line('Surveys')], Next: 'GatherComplete' },
        GatherComplete: {
          Type: 'Choice',
          Choices: [{ Condition: "{% 'stopped' in $states.input.ended %}", Next: 'Superseded' }],
          Default: 'HandOver',
        },
        ...ends,
      }),
    )
    expect(edgesIn(graph)).toEqual(['Begin  Gather', 'Gather .. Superseded', 'Gather  HandedOver'])
    const [, gather] = graph.nodes
    const lines = gather?.kind === 'parallel' ? gather.branches : []
    expect(lines.map(({ graph }) => wordsIn(graph))).toEqual([
      ['', 'Returns', 'Returns complete'],
      ['', 'Surveys', 'Surveys complete'],
    ])
  })

  it('shows an unknown condition as it stands instead of hiding it', () => {
    const graph = outline(
      aWorkflow('Weigh', {
        Weigh: {
          Type: 'Choice',
          Choices: [{ Condition: '{% $round > 3 %}', Next: 'Superseded' }],
          Default: 'HandOver',
        },
        ...ends,
      }),
    )
    expect(edgesIn(graph)).toEqual(['Begin {% $round > 3 %} Superseded', 'Begin  HandedOver'])
  })

  it('refuses a definition that leads nowhere', () => {
    expect(() => outline(aWorkflow('OpenLetter', {}))).toThrow(/OpenLetter/)
  })
})
