import { Untranslatable } from './untranslatable.ts'

const step = /^(?:\.([\p{L}_][\p{L}\p{N}_-]*)|\['([^']*)'\]|\[(\d+)\])/u

const stepsOf = (path: string, rest: string): string => {
  if (rest === '') return ''
  const found = step.exec(rest)
  if (!found) throw new Untranslatable(`the path ${path} is not a simple reference`)
  const [whole, name, quoted, index] = found
  return `${index === undefined ? `.\`${name ?? quoted}\`` : `[${index}]`}${stepsOf(path, rest.slice(whole.length))}`
}

/** A reference path as a JSONata expression; `$` stands for `root`, `$$` for the context object, `$name` for a variable. */
export const pathExpression = (path: string, root: string): string => {
  if (path.startsWith('States.')) throw new Untranslatable('an intrinsic function')
  const [, start = '', rest = ''] = /^(\$\$|\$[\p{L}_][\p{L}\p{N}_]*|\$)(.*)$/su.exec(path) ?? []
  if (start === '') throw new Untranslatable(`the path ${path} is not a simple reference`)
  const from = start === '$' ? root : start === '$$' ? '$states.context' : start
  return `${from}${stepsOf(path, rest)}`
}
