import type { Stack } from './stack.ts'
import { TemplateError } from './template-error.ts'

/** Where in which stack a value stands: what its references mean, and what a message about it names. */
export interface Place {
  readonly stack: Stack
  readonly path: readonly string[]
}

export const below = ({ stack, path }: Place, key: string): Place => ({ stack, path: [...path, key] })

export const failAt = ({ stack, path }: Place, problem: string): never => {
  throw new TemplateError(`${stack.name}/${path.join('.')}: ${problem}`)
}
