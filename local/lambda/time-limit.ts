/** The work's outcome, or `late()` when it takes longer than the real clock's `seconds`. */
export const withinSeconds = async <Result>(
  seconds: number,
  work: Promise<Result>,
  late: () => Result,
): Promise<Result> => {
  const { promise, resolve } = Promise.withResolvers<Result>()
  const timer = setTimeout(() => resolve(late()), seconds * 1000)
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}
