/** The members of a list in the query protocol: `name.member.1`, `name.member.2` and so on. */
export const members = (form: URLSearchParams, name: string): readonly string[] => {
  const found: string[] = []
  for (let index = 1; ; index += 1) {
    const value = form.get(`${name}.member.${index}`)
    if (value === null) return found
    found.push(value)
  }
}

/** The name and value pairs of a list of tags. */
export const tags = (form: URLSearchParams, name: string): Readonly<Record<string, string>> => {
  const found: Record<string, string> = {}
  for (let index = 1; ; index += 1) {
    const key = form.get(`${name}.member.${index}.Name`)
    if (key === null) return found
    found[key] = form.get(`${name}.member.${index}.Value`) ?? ''
  }
}
