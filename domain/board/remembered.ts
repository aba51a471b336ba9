/** The same answer for the same thing, worked out once: published data does not change, and a board asks hundreds of times. */
export const remembered = <Thing extends object, Answer>(
  answer: (thing: Thing) => Answer,
): ((thing: Thing) => Answer) => {
  const known = new WeakMap<Thing, { readonly answer: Answer }>()
  return thing => {
    const before = known.get(thing)
    if (before !== undefined) return before.answer
    const now = answer(thing)
    known.set(thing, { answer: now })
    return now
  }
}
