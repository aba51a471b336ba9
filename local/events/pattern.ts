const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const operators: Readonly<Record<string, (argument: unknown, value: unknown) => boolean>> = {
  prefix: (argument, value) => typeof value === 'string' && value.startsWith(String(argument)),
  suffix: (argument, value) => typeof value === 'string' && value.endsWith(String(argument)),
  exists: (argument, value) => (value !== undefined) === argument,
  'anything-but': (argument, value) => value !== undefined && ![argument].flat().includes(value),
}

const allows = (condition: unknown, value: unknown): boolean => {
  if (!isMap(condition)) return condition === value
  const [name = '', ...more] = Object.keys(condition)
  const operator = operators[name]
  if (!operator || more.length > 0) throw new Error(`Event pattern ${JSON.stringify(condition)} is not known here`)
  return operator(condition[name], value)
}

/**
 * Whether an event has what the pattern asks for: values in lists, one of which must fit, also prefix, suffix, exists and
 * anything-but; objects as deep as the event's. Errors: an Error where the pattern asks for what isn't known here.
 */
export const matches = (pattern: Readonly<Record<string, unknown>>, event: unknown): boolean =>
  Object.entries(pattern).every(([key, wanted]) => {
    const value = isMap(event) ? event[key] : undefined
    if (isMap(wanted)) return matches(wanted, value)
    if (!Array.isArray(wanted)) throw new Error(`Event pattern: "${key}" must be a list of values`)
    const values = Array.isArray(value) ? value : [value]
    return wanted.some(condition => values.some(one => allows(condition, one)))
  })
