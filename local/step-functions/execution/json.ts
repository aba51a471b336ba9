export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

/** 256 KiB of UTF-8: the service's limit for one input, output, set of arguments or variable. */
export const payloadLimitBytes = 262_144

// No character takes more than three bytes a UTF-16 unit, so most texts need no counting.
export const isTooLarge = (text: string): boolean =>
  text.length * 3 > payloadLimitBytes && Buffer.byteLength(text) > payloadLimitBytes

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The name that the service gives to a value's type in its messages. */
export const typeName = (value: Json): string => {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

/** Plain JSON of a value from outside; what has no JSON form (functions, undefined) becomes undefined or is left out. */
export const toJson = (value: unknown): Json | undefined => {
  const text = JSON.stringify(value)
  return text === undefined ? undefined : JSON.parse(text)
}
