import { isObject, type Json } from '../../step-functions/execution/json.ts'
import { pathExpression } from './path.ts'
import { Untranslatable } from './untranslatable.ts'

const member = (key: string, value: Json, root: string): string => {
  if (!key.endsWith('.$')) return `${JSON.stringify(key)}: ${templateExpression(value, root)}`
  if (typeof value !== 'string') throw new Untranslatable(`the field ${key} is no path`)
  return `${JSON.stringify(key.slice(0, -2))}: ${pathExpression(value, root)}`
}

/** A payload template as one JSONata expression; `root` is what `$` means in it. */
export const templateExpression = (template: Json, root: string): string => {
  if (Array.isArray(template)) return `[${template.map(item => templateExpression(item, root)).join(', ')}]`
  if (!isObject(template)) return JSON.stringify(template)
  const members = Object.entries(template).map(([key, value]) => member(key, value, root))
  return `{${members.join(', ')}}`
}
