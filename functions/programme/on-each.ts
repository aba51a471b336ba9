import { Failure, isFailure } from '../../domain/failure.ts'

/** What became of one act on many inspections, by their ids, in the order given. */
export interface OnEach {
  readonly done: readonly string[]
  /** Why, in the words of the refusal; nothing of that inspection has changed. */
  readonly refused: readonly { readonly id: string; readonly why: string }[]
  /** What nobody foresaw: whether it was done has to be looked at. */
  readonly failed: readonly { readonly id: string; readonly error: unknown }[]
}

/** So many at once: a page is answered within seconds, and the store is asked by few. */
const atOnce = 5

/**
 * The same act on each of many inspections, a commit each. One that is refused or fails keeps none of the others; where there
 * is nothing to do it counts as done, so that sending it twice is harmless.
 */
export const onEach = async (ids: readonly string[], act: (id: string) => Promise<unknown>): Promise<OnEach> => {
  const outcomes: Outcome[] = []
  for (let at = 0; at < ids.length; at += atOnce)
    outcomes.push(...(await Promise.all(ids.slice(at, at + atOnce).map(id => outcomeOf(id, act)))))
  return {
    done: outcomes.flatMap(one => (one.kind === 'done' ? [one.id] : [])),
    refused: outcomes.flatMap(one => (one.kind === 'refused' ? [{ id: one.id, why: one.why }] : [])),
    failed: outcomes.flatMap(one => (one.kind === 'failed' ? [{ id: one.id, error: one.error }] : [])),
  }
}

type Outcome =
  | { readonly kind: 'done'; readonly id: string }
  | { readonly kind: 'refused'; readonly id: string; readonly why: string }
  | { readonly kind: 'failed'; readonly id: string; readonly error: unknown }

const outcomeOf = async (id: string, act: (id: string) => Promise<unknown>): Promise<Outcome> => {
  try {
    await act(id)
    return { kind: 'done', id }
  } catch (error) {
    if (isFailure(error, 'NothingToDo')) return { kind: 'done', id }
    if (isFailure(error, 'InspectionUnknown'))
      return { kind: 'refused', id, why: 'There is no such inspection for you.' }
    return error instanceof Failure ? { kind: 'refused', id, why: error.message } : { kind: 'failed', id, error }
  }
}
