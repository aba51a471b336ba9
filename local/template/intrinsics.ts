import type { Place } from './place.ts'
import { attribute, imported, reference } from './references.ts'
import type { Resolving } from './resolving.ts'

type Intrinsic = (argument: unknown, place: Place, resolving: Resolving) => unknown

const join: Intrinsic = (argument, place, { list, text }) => {
  const [separator, parts] = list(argument, place)
  const texts = list(parts, place).map(part => text(part, place))
  return texts.join(text(separator, place))
}

const split: Intrinsic = (argument, place, { list, text }) => {
  const [separator, whole] = list(argument, place)
  return text(whole, place).split(text(separator, place))
}

const select: Intrinsic = (argument, place, { list, text, resolve }) => {
  const [index, parts] = list(argument, place)
  return resolve(list(parts, place)[Number(text(index, place))], place)
}

const substitute: Intrinsic = (argument, place, resolving) => {
  const [pattern, own] = Array.isArray(argument) ? argument : [argument, {}]
  const variables = resolving.map(own, place)
  const variable = (name: string): unknown => {
    if (name in variables) return variables[name]
    return name.includes('.') ? attribute(name, place, resolving) : reference(name, place, resolving)
  }
  return resolving
    .text(pattern, place)
    .replaceAll(/\$\{(!?)([^}]+)\}/g, (_all, literal: string, name: string) =>
      literal ? `\${${name}}` : resolving.text(variable(name), place),
    )
}

const getAttribute: Intrinsic = (argument, place, resolving) => {
  const parts = Array.isArray(argument) ? argument : [argument]
  return attribute(parts.map(part => resolving.text(part, place)).join('.'), place, resolving)
}

/** The intrinsic functions that synthesised templates of this kind use. */
export const intrinsicFunctions: Readonly<Record<string, Intrinsic>> = {
  Ref: (name, place, resolving) => reference(resolving.text(name, place), place, resolving),
  'Fn::GetAtt': getAttribute,
  'Fn::ImportValue': (name, place, resolving) => imported(resolving.text(name, place), place, resolving),
  'Fn::Join': join,
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::Sub': substitute,
}
