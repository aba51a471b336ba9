import { type Plant, taskOf } from './plant.ts'

const into = 'moderation'

/** Faults of error names, retries and recording. */
export const inErrors: readonly Plant[] = [
  {
    key: 'unknown-error',
    property: 'errors',
    fault: 'a Catch names an error that nobody throws',
    into,
    plant: definition => {
      taskOf(definition, 'OpenPanel').Catch.unshift({ ErrorEquals: ['PanelOnHoliday'], Next: 'Superseded', Assign: {} })
    },
  },
  {
    key: 'not-retried',
    property: 'errors',
    fault: 'a call of a function loses its Retry',
    into,
    plant: definition => {
      taskOf(definition, 'OpenPanel').Retry = []
    },
  },
  {
    key: 'no-jitter',
    property: 'errors',
    fault: 'a Retry loses its jitter and its ceiling',
    into,
    plant: definition => {
      for (const one of taskOf(definition, 'OpenPanel').Retry) {
        one.JitterStrategy = 'NONE'
        delete one.MaxDelaySeconds
      }
    },
  },
  {
    key: 'not-recorded',
    property: 'errors',
    fault: 'what Retry does not cure ends the execution without being recorded',
    into,
    plant: definition => {
      for (const one of taskOf(definition, 'OpenPanel').Catch) one.Next = 'Failed'
    },
  },
  {
    key: 'not-caught',
    property: 'errors',
    fault: 'the Parallel around three lines loses its Catch',
    into: 'follow-up',
    plant: ({ States }) => {
      const parallel = States.FollowUpSideBySide
      if (parallel?.Type !== 'Parallel') throw new Error('FollowUpSideBySide is no Parallel')
      parallel.Catch = []
    },
  },
]
