/** What a browser shows at the end of a chain of redirects, or the address of another host that it is sent to. */
export interface Seen {
  readonly at: URL
  readonly status: number
  readonly headers: Headers
  readonly html: string
}

interface Cookie {
  readonly value: string
  readonly path: string
}

/** A browser without scripts: keeps cookies by paths and by the wall clock, and follows redirects on the host it began on. */
export const aBrowser = () => {
  const jar = new Map<string, Cookie>()

  const keep = (line: string) => {
    const [pair = '', ...attributes] = line.split(/; */)
    const [name = '', ...value] = pair.split('=')
    const attribute = (wanted: string) =>
      attributes.find(one => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1)
    const path = attribute('path') ?? '/'
    const expires = attribute('expires')
    const isOver = expires !== undefined && Date.parse(expires) <= Date.now()
    if (isOver) jar.delete(`${name} ${path}`)
    else jar.set(`${name} ${path}`, { value: value.join('='), path })
  }

  const cookieFor = (at: URL): string =>
    [...jar]
      .filter(([, { path }]) => at.pathname.startsWith(path))
      .map(([key, { value }]) => `${key.split(' ', 1)[0]}=${value}`)
      .join('; ')

  const visit = async (to: string | URL, form?: Readonly<Record<string, string>>): Promise<Seen> => {
    const at = new URL(to)
    const body = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }
    const headers = { cookie: cookieFor(at), accept: 'text/html' }
    const response = await fetch(at, { ...body, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) keep(line)
    const html = await response.text()
    const location = response.headers.get('location')
    const { status, headers: answered } = response
    if (location === null) return { at, status, headers: answered, html }
    const next = new URL(location, at)
    return next.origin === at.origin ? visit(next) : { at: next, status, headers: answered, html }
  }

  return { visit }
}
