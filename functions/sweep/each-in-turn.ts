/** Does the work for each thing in turn. What fails keeps none of the others waiting; the failures are yielded. */
export const eachInTurn = async <Thing>(
  things: readonly Thing[],
  work: (thing: Thing) => Promise<void>,
): Promise<unknown[]> => {
  const failures: unknown[] = []
  for (const thing of things) {
    try {
      await work(thing)
    } catch (failure) {
      failures.push(failure)
    }
  }
  return failures
}
