/** One thing wrong with a definition: what, and where as a path such as `/States/Await/Next`. */
export type Problem = { code: string; message: string; location: string }

export const at = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? '/' : path.map(part => (typeof part === 'number' ? `[${part}]` : `/${String(part)}`)).join('')

/** Error `InvalidDefinition`: lists every problem with its path. */
export class InvalidDefinition extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    const list = problems.map(({ code, message, location }) => `${code}: ${message} at ${location}`)
    super(`Invalid State Machine Definition: '${list.join(', ')}'`)
    this.name = 'InvalidDefinition'
    this.problems = problems
  }
}

export const schemaProblem = (message: string, path: readonly PropertyKey[]): Problem => ({
  code: 'SCHEMA_VALIDATION_FAILED',
  message,
  location: at(path),
})
