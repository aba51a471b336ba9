import { Failure, isFailure } from '../../domain/failure.ts'

/** What became of one act on many inspections, by their ids, in the order given. */
export interface OnEach {
  readonly done: readonly string[]
  /** Why, in the words of the refusal; nothing of that inspection has changed. */
  readonly refused: readonly { readonly id: string; readonly why: string }[]
}

/** So many at once: a page is answered within seconds, and the store is asked by few. */
const atOnce = 5

/**
 * The same act on each of many inspections, a commit each. One that is refused or lost keeps none of the others; where there
 * is nothing to do it counts as done, so that sending it twice is harmless. Errors: whatever is no named failure.
 */
export const onEach = async (ids: readonly string[], act: (id: string) => Promise<unknown>): Promise<OnEach> => {
  const outcomes: (string | undefined)[] = []
  for (let at = 0; at < ids.length; at += atOnce)
    outcomes.push(...(await Promise.all(ids.slice(at, at + atOnce).map(id => refusalOf(id, act)))))
  return {
    done: ids.filter((_, at) => outcomes[at] === undefined),
    refused: ids.flatMap((id, at) => {
      const why = outcomes[at]
      return why === undefined ? [] : [{ id, why }]
    }),
  }
}

const refusalOf = async (id: string, act: (id: string) => Promise<unknown>): Promise<string | undefined> => {
  try {
    await act(id)
    return undefined
  } catch (error) {
    if (isFailure(error, 'NothingToDo')) return undefined
    if (isFailure(error, 'InspectionUnknown')) return 'There is no such inspection for you.'
    if (error instanceof Failure) return error.message
    throw error
  }
}
