/** A state from which things may go on by themselves in circles: peels off, again and again, what leads to rest only. */
export const inCircles = (forward: readonly (readonly number[])[]): number | undefined => {
  const left = forward.map(one => one.length)
  const back: number[][] = forward.map(() => [])
  forward.forEach((to, from) => {
    for (const one of to) back[one]?.push(from)
  })
  const settled = left.flatMap((count, index) => (count === 0 ? [index] : []))
  for (let at = 0; at < settled.length; at++)
    for (const before of back[settled[at] ?? 0] ?? []) {
      const count = (left[before] ?? 0) - 1
      left[before] = count
      if (count === 0) settled.push(before)
    }
  const first = left.findIndex(count => count > 0)
  return first < 0 ? undefined : first
}
