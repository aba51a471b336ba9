import * as z from 'zod'
import { languageProblems } from '../../step-functions/definition/language-problems.ts'
import { isObject, type Json, type JsonObject } from '../../step-functions/execution/json.ts'
import { stateInJsonata } from './state.ts'

export { Untranslatable } from './untranslatable.ts'

const workflow = (value: Json | undefined, language: Json): Json => {
  if (!isObject(value) || !isObject(value.States)) return value ?? null
  const states = Object.entries(value.States).map(([name, state]) => [name, stateOf(state, language)])
  return { ...value, States: Object.fromEntries(states) }
}

const stateOf = (value: Json, machineLanguage: Json): Json => {
  if (!isObject(value)) return value
  const { QueryLanguage, ...state }: JsonObject = value
  const translated = (QueryLanguage ?? machineLanguage) === 'JSONata' ? state : stateInJsonata(state)
  const { Branches, ItemProcessor } = translated
  return {
    ...translated,
    ...(Array.isArray(Branches) ? { Branches: Branches.map(branch => workflow(branch, machineLanguage)) } : {}),
    ...(ItemProcessor === undefined ? {} : { ItemProcessor: workflow(ItemProcessor, machineLanguage) }),
  }
}

const parsed = (text: string): Json | undefined => {
  try {
    return z.json().parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** A definition with its JSONPath states put into JSONata; one that is in JSONata, or no JSON, as it is. Throws `Untranslatable`. */
export const inJsonata = (text: string): string => {
  const definition = parsed(text)
  if (!isObject(definition) || languageProblems(definition).length === 0) return text
  const translated = workflow(definition, definition.QueryLanguage ?? 'JSONPath')
  return JSON.stringify(isObject(translated) ? { ...translated, QueryLanguage: 'JSONata' } : translated)
}
