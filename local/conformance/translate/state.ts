import { expressionIn } from '../../step-functions/definition/expression-text.ts'
import { isObject, type Json, type JsonObject } from '../../step-functions/execution/json.ts'
import { conditionExpression } from './choice-rule.ts'
import { asField, assignField, fromPath, inputExpression, kept, outputField, withResult } from './flow.ts'
import { templateExpression } from './template.ts'
import { Untranslatable } from './untranslatable.ts'

const templateOr = (template: Json | undefined, root: string): string =>
  template === undefined ? root : templateExpression(template, root)

const argumentsField = (state: JsonObject): JsonObject =>
  state.Parameters === undefined && state.InputPath === undefined
    ? {}
    : { Arguments: asField(templateOr(state.Parameters, inputExpression(state))) }

const catchers = ({ Catch }: JsonObject): JsonObject =>
  Array.isArray(Catch)
    ? {
        Catch: Catch.map(catcher => {
          if (!isObject(catcher)) throw new Untranslatable('a catcher that is no object')
          const output = withResult(catcher.ResultPath, '$states.errorOutput')
          return {
            ...kept(catcher, 'ErrorEquals', 'Next', 'Comment'),
            ...assignField(catcher, '$states.errorOutput'),
            ...(catcher.ResultPath === undefined ? {} : { Output: asField(output) }),
          }
        }),
      }
    : {}

const working = (state: JsonObject): JsonObject => {
  const result = templateOr(state.ResultSelector, '$states.result')
  return {
    ...kept(state, 'Retry'),
    ...catchers(state),
    ...assignField(state, result),
    ...outputField(state, result),
  }
}

const pass = (state: JsonObject): JsonObject => {
  const input = templateOr(state.Parameters, inputExpression(state))
  const result = state.Result === undefined ? input : templateExpression(state.Result, input)
  return { ...outputField(state, result), ...assignField(state, result) }
}

const task = (state: JsonObject): JsonObject => ({
  ...kept(state, 'Resource', 'Credentials'),
  ...argumentsField(state),
  ...fromPath(state, 'TimeoutSeconds'),
  ...fromPath(state, 'HeartbeatSeconds'),
  ...working(state),
})

const parallel = (state: JsonObject): JsonObject => ({
  ...kept(state, 'Branches'),
  ...argumentsField(state),
  ...working(state),
})

const items = (state: JsonObject): JsonObject => {
  if (state.ItemsPath === undefined && state.InputPath === undefined) return {}
  return fromPath({ ...state, ItemsPath: state.ItemsPath ?? '$' }, 'Items')
}

const map = (state: JsonObject): JsonObject => {
  const selector = state.ItemSelector ?? state.Parameters
  return {
    ...(state.Iterator === undefined ? kept(state, 'ItemProcessor') : { ItemProcessor: state.Iterator }),
    ...items(state),
    ...(selector === undefined ? {} : { ItemSelector: asField(templateExpression(selector, inputExpression(state))) }),
    ...fromPath(state, 'MaxConcurrency'),
    ...fromPath(state, 'ToleratedFailureCount'),
    ...fromPath(state, 'ToleratedFailurePercentage'),
    ...working(state),
  }
}

const choice = (state: JsonObject): JsonObject => {
  const input = inputExpression(state)
  const output = outputField(state, input)
  const rules = Array.isArray(state.Choices) ? state.Choices : []
  return {
    Choices: rules.map(rule => {
      if (!isObject(rule)) throw new Untranslatable('a Choice rule that is no object')
      const condition = asField(conditionExpression(rule, input))
      return { Condition: condition, ...kept(rule, 'Next', 'Comment'), ...assignField(rule, input), ...output }
    }),
    ...kept(state, 'Default'),
    ...assignField(state, input),
    ...output,
  }
}

const plainText = (state: JsonObject, field: string): JsonObject => {
  const text = state[field]
  if (typeof text === 'string' && expressionIn(text) !== undefined)
    throw new Untranslatable(`${field} holds a text that would be an expression in JSONata`)
  return fromPath(state, field)
}

const wait = (state: JsonObject): JsonObject => ({
  ...fromPath(state, 'Seconds'),
  ...plainText(state, 'Timestamp'),
  ...assignField(state, inputExpression(state)),
  ...outputField(state, inputExpression(state)),
})

const fail = (state: JsonObject): JsonObject => ({ ...plainText(state, 'Error'), ...plainText(state, 'Cause') })

const succeed = (state: JsonObject): JsonObject => outputField(state, inputExpression(state))

const translators: Record<string, (state: JsonObject) => JsonObject> = {
  Pass: pass,
  Task: task,
  Parallel: parallel,
  Map: map,
  Choice: choice,
  Wait: wait,
  Fail: fail,
  Succeed: succeed,
}

/** A JSONPath state as a JSONata state that does the same. Throws `Untranslatable`. */
export const stateInJsonata = (state: JsonObject): JsonObject => {
  const translate = translators[String(state.Type)]
  if (!translate) throw new Untranslatable(`a state of type ${state.Type}`)
  return { ...kept(state, 'Type', 'Comment', 'Next', 'End'), ...translate(state) }
}
