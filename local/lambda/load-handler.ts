import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { LambdaFunction } from '../template/function.ts'
import { allowJsx } from './jsx.ts'

/** A handler as Lambda calls it. */
export type Handler = (event: unknown, context: unknown) => unknown

const isHandler = (value: unknown): value is Handler => typeof value === 'function'

/**
 * The function's handler from its entry file, in a module instance of its own: the query makes it one. Errors: an Error
 * that names function and file.
 */
export const loadHandler = async (
  { name, entry, exportName }: LambdaFunction,
  root: string,
  system: number,
): Promise<Handler> => {
  allowJsx()
  const address = `${pathToFileURL(resolve(root, entry)).href}?function=${encodeURIComponent(name)}&system=${system}`
  const exports: Readonly<Record<string, unknown>> = await import(address)
  const handler = exports[exportName]
  if (!isHandler(handler)) throw new Error(`${entry}, the entry of ${name}, exports no function "${exportName}"`)
  return handler
}
