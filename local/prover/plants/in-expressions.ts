import { isObject } from '../../step-functions/execution/json.ts'
import { type Plant, stateOf, taskOf } from './plant.ts'

const into = 'moderation'

/** Faults of the query language and its expressions. */
export const inExpressions: readonly Plant[] = [
  {
    key: 'jsonpath-field',
    property: 'jsonpath',
    fault: 'a Task gets a ResultPath',
    into,
    plant: definition => {
      taskOf(definition, 'OpenPanel').ResultPath = '$.verdict'
    },
  },
  {
    key: 'jsonpath-key',
    property: 'jsonpath',
    fault: 'an argument is filled by a path',
    into,
    plant: definition => {
      const { Arguments } = taskOf(definition, 'OpenPanel')
      if (isObject(Arguments)) Arguments['Payload.$'] = '$.payload'
    },
  },
  {
    key: 'jsonpath-machine',
    property: 'jsonpath',
    fault: 'the machine does not say its query language',
    into,
    plant: definition => {
      delete definition.QueryLanguage
    },
  },
  {
    key: 'syntax-error',
    property: 'expressions',
    fault: 'an expression misses a bracket',
    into,
    plant: definition => {
      taskOf(definition, 'OpenPanel').Output = '{% $merge([$states.input, $states.result.Payload) %}'
    },
  },
  {
    key: 'unassigned-variable',
    property: 'expressions',
    fault: 'the first round is not counted, so that $round has no value',
    into,
    plant: definition => {
      stateOf(definition, 'FirstRound').Assign = {}
    },
  },
  {
    key: 'unassigned-after-failure',
    property: 'expressions',
    fault: 'one Catch of many does not say which failure it was',
    into,
    plant: definition => {
      for (const one of taskOf(definition, 'SignOffOverdue').Catch) one.Assign = {}
    },
  },
  {
    key: 'branch-variable-outside',
    property: 'expressions',
    fault: 'what a branch has counted is used after the Parallel',
    into: 'follow-up',
    plant: definition => {
      stateOf(definition, 'HandedOver').Output = '{% $version %}'
    },
  },
  {
    key: 'unoffered-function',
    property: 'expressions',
    fault: 'an expression calls $eval, which Step Functions does not offer',
    into,
    plant: definition => {
      taskOf(definition, 'OpenPanel').Output = "{% $eval('$states.result.Payload') %}"
    },
  },
]
