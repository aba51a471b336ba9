/** The pages that a pagination names: the first, the last, and those around the one that is shown; `gap` for those between. */
export const pagesShown = (page: number, pages: number): readonly (number | 'gap')[] => {
  const near = [1, page - 1, page, page + 1, pages].filter(one => one >= 1 && one <= pages)
  const shown = [...new Set(near)].sort((a, b) => a - b)
  return shown.flatMap((one, at) => (at > 0 && one - (shown[at - 1] ?? one) > 1 ? ['gap' as const, one] : [one]))
}
