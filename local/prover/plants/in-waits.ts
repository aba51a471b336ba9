import { type Plant, taskOf } from './plant.ts'

const into = 'moderation'

/** Faults of waiting: for whom, how long, and what then. */
export const inWaits: readonly Plant[] = [
  {
    key: 'no-timeout',
    property: 'waits',
    fault: 'a wait for people loses its TimeoutSeconds',
    into,
    plant: definition => {
      delete taskOf(definition, 'AwaitPanel').TimeoutSeconds
    },
  },
  {
    key: 'no-escalation',
    property: 'waits',
    fault: 'a time-out leads back to asking the record instead of asking the lead',
    into,
    plant: definition => {
      for (const one of taskOf(definition, 'AwaitPanel').Catch) if (one.Next === 'PanelOverdue') one.Next = 'OpenPanel'
    },
  },
  {
    key: 'wrong-escalation',
    property: 'waits',
    fault: 'after a time-out the lead is asked about another step than the one that was waited for',
    into,
    plant: definition => {
      const wait = taskOf(definition, 'AwaitPanel')
      for (const one of wait.Catch) if (one.Next === 'PanelOverdue') one.Next = 'DraftOverdue'
    },
  },
  {
    key: 'timeout-retried',
    property: 'waits',
    fault: 'a wait that has timed out begins again, and nobody is asked',
    into,
    plant: definition => {
      taskOf(definition, 'AwaitPanel').Retry[0]?.ErrorEquals.push('States.Timeout')
    },
  },
  {
    key: 'no-owner',
    property: 'waits',
    fault: 'a wait is for a step that the domain does not have',
    into,
    plant: definition => {
      const wait = taskOf(definition, 'AwaitPanel')
      wait.Arguments = JSON.parse(JSON.stringify(wait.Arguments).replaceAll('#panel#', '#godot#'))
    },
  },
  {
    key: 'no-life-limit',
    property: 'life',
    fault: 'the machine loses its TimeoutSeconds',
    into,
    plant: definition => {
      delete definition.TimeoutSeconds
    },
  },
  {
    key: 'too-long-a-life',
    property: 'life',
    fault: 'the machine may live for a year',
    into,
    plant: definition => {
      definition.TimeoutSeconds = 365 * 86_400
    },
  },
  {
    key: 'ended-before-handing-over',
    property: 'life',
    fault: 'the service ends a relay before it would hand over',
    into,
    plant: definition => {
      definition.TimeoutSeconds = 180 * 86_400
    },
  },
]
