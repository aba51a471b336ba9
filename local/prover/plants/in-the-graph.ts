import { type Plant, stateOf, taskOf } from './plant.ts'

const into = 'moderation'

/** Faults of where states lead. */
export const inTheGraph: readonly Plant[] = [
  {
    key: 'unreachable-state',
    property: 'reachable',
    fault: 'a Pass is added to which nothing leads',
    into,
    plant: ({ States, StartAt }) => {
      States.Forgotten = { Type: 'Pass', Next: StartAt, Assign: {} }
    },
  },
  {
    key: 'unreachable-in-branch',
    property: 'reachable',
    fault: 'a state is added to a branch of a Parallel, and nothing leads to it',
    into: 'follow-up',
    plant: definition => {
      const parallel = stateOf(definition, 'FollowUpSideBySide')
      if (parallel.Type !== 'Parallel') throw new Error('FollowUpSideBySide is no Parallel')
      const branch = parallel.Branches[1]
      if (branch !== undefined) branch.States.Forgotten = { Type: 'Pass', End: true, Assign: {} }
    },
  },
  {
    key: 'no-end',
    property: 'ends',
    fault: 'after the hand-over a day is waited for, again and again, instead of ending',
    into,
    plant: definition => {
      taskOf(definition, 'HandOver').Next = 'TomorrowPerhaps'
      definition.States.TomorrowPerhaps = { Type: 'Wait', Seconds: 86_400, Next: 'TomorrowPerhaps', Assign: {} }
      definition.States.HandedOver = { Type: 'Pass', Next: 'TomorrowPerhaps', Assign: {} }
    },
  },
  {
    key: 'no-default',
    property: 'ends',
    fault: "a Choice loses its Default: the panel's decision may be one that nobody has thought of",
    into,
    plant: definition => {
      const verdict = stateOf(definition, 'PanelVerdict')
      if (verdict.Type === 'Choice') delete verdict.Default
    },
  },
  {
    key: 'leads-nowhere',
    property: 'ends',
    fault: 'a state leads to one that does not exist',
    into,
    plant: definition => {
      taskOf(definition, 'PanelOverdue').Next = 'OpenPanle'
    },
  },
  {
    key: 'busy-loop',
    property: 'loops',
    fault: 'instead of waiting for the panel the relay asks again at once',
    into,
    plant: definition => {
      const verdict = stateOf(definition, 'PanelVerdict')
      if (verdict.Type !== 'Choice') throw new Error('PanelVerdict is no Choice')
      for (const rule of verdict.Choices) if (rule.Next === 'AwaitPanel') rule.Next = 'OpenPanel'
    },
  },
  {
    key: 'loop-by-failure',
    property: 'loops',
    fault: 'a wait that fails at once, whatever the reason, is asked about again at once',
    into,
    plant: definition => {
      for (const one of taskOf(definition, 'AwaitPanel').Catch) one.Next = 'OpenPanel'
    },
  },
  {
    key: 'uncounted-round',
    property: 'loops',
    fault: 'a returned draft does not count as another round, so that the same decision is found for ever',
    into,
    plant: definition => {
      const verdict = stateOf(definition, 'PanelVerdict')
      if (verdict.Type !== 'Choice') throw new Error('PanelVerdict is no Choice')
      for (const rule of verdict.Choices) rule.Assign = {}
    },
  },
]
