import { intrinsicFunctions } from './intrinsics.ts'
import { below, failAt, type Place } from './place.ts'
import type { Resolving } from './resolving.ts'
import type { Stack } from './stack.ts'

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isIntrinsic = (key: string): boolean => key === 'Ref' || key.startsWith('Fn::')

/**
 * The intrinsic functions over the stacks of one deployment, which may refer to each other's exports. `resolve` yields a
 * value with every function in it carried out. Errors: TemplateError that names stack, resource and path.
 */
export const createResolving = (stacks: readonly Stack[]): Resolving => {
  const resolve = (value: unknown, place: Place): unknown => {
    if (Array.isArray(value)) return value.map((one, index) => resolve(one, below(place, String(index))))
    if (!isMap(value)) return value
    const [key = '', ...others] = Object.keys(value)
    if (others.length === 0 && isIntrinsic(key)) return carryOut(key, value[key], below(place, key))
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolve(one, below(place, name))]))
  }

  const carryOut = (key: string, argument: unknown, place: Place): unknown => {
    const intrinsic = intrinsicFunctions[key] ?? failAt(place, `${key} is unknown here`)
    return intrinsic(argument, place, resolving)
  }

  const text = (value: unknown, place: Place): string => {
    const resolved = resolve(value, place)
    return typeof resolved === 'object' || resolved === undefined
      ? failAt(place, 'a text was expected')
      : String(resolved)
  }

  const list = (value: unknown, place: Place): readonly unknown[] => {
    const listed = Array.isArray(value) ? value : resolve(value, place)
    return Array.isArray(listed) ? listed : failAt(place, 'a list was expected')
  }

  const map = (value: unknown, place: Place) => (isMap(value) ? value : failAt(place, 'an object was expected'))

  const resolving: Resolving = { stacks, resolve, text, list, map }
  return resolving
}
