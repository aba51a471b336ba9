import { expressionIn } from '../../step-functions/definition/expression-text.ts'
import { isObject } from '../../step-functions/execution/json.ts'
import { jsonPathFields } from '../data/json-path-fields.ts'
import type { State } from '../definition.ts'
import { fieldName, type Text, textsOf } from '../expression/texts.ts'
import { pathOrPlace } from '../line.ts'
import { count, type Finding, type Property } from '../property.ts'

/** Every key in a state's own fields, with its path. */
const keysIn = (value: unknown, path: Text['path'] = []): Text['path'][] => {
  if (Array.isArray(value)) return value.flatMap((item, index) => keysIn(item, [...path, index]))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, item]) => [[...path, key], ...keysIn(item, [...path, key])])
}

// What is sent to somebody else may have any field, but none that is filled by a path.
const isPayload = ([first, second, third]: Text['path']): boolean =>
  [first, third].some(one => one === 'Arguments' || one === 'Output' || one === 'Assign' || one === 'ItemSelector') &&
  second !== undefined

const isJsonPathKey = (path: Text['path']): boolean => {
  const key = String(path.at(-1))
  return key.endsWith('.$') || (jsonPathFields.has(key) && !isPayload(path))
}

const ownKeys = (state: State): Text['path'][] => {
  const { Branches, ItemProcessor, ...own }: Record<string, unknown> = state
  return keysIn(own)
}

const fieldsOf = (state: State): string[] => ownKeys(state).filter(isJsonPathKey).map(fieldName)

const isJsonPathText = ({ text, path }: Text): boolean =>
  !isJsonPathKey(path) && /^\$\$?[.[]|^States\.\w+\(/.test(text) && expressionIn(text) === undefined

/** The machine's language is JSONata, and no state has a field, a key or a text that belongs to JSONPath. */
export const jsonPath: Property = {
  key: 'jsonpath',
  claim: 'no JSONPath field anywhere',
  prove: ({ definition, places }) => {
    const top: Finding[] =
      definition.QueryLanguage === 'JSONata'
        ? []
        : [{ sentence: 'The machine does not say "QueryLanguage": "JSONata".', path: [definition.StartAt] }]
    const found = places.flatMap(placed => {
      const { state, name } = placed
      const finding = (what: string): Finding => ({ sentence: `${name}: ${what}.`, path: pathOrPlace(placed) })
      return [
        ...(state.QueryLanguage === undefined || state.QueryLanguage === 'JSONata'
          ? []
          : [finding(`its QueryLanguage is ${String(state.QueryLanguage)}`)]),
        ...fieldsOf(state).map(field => finding(`${field} belongs to JSONPath`)),
        ...textsOf(state)
          .filter(isJsonPathText)
          .map(({ path, text }) => finding(`${fieldName(path)} is the JSONPath text ${text}`)),
      ]
    })
    const fields = places.reduce((sum, { state }) => sum + ownKeys(state).length, 0)
    return { looked: count(fields, 'field'), findings: [...top, ...found] }
  },
}
