import type { FC, PropsWithChildren } from 'hono/jsx'

interface SectionProps {
  readonly title: string
  /** What a link can lead to; made of the title unless given. */
  readonly id?: string | undefined
  readonly level?: 2 | 3 | undefined
}

const idOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** A part of a page with its heading. */
export const Section: FC<PropsWithChildren<SectionProps>> = ({ title, id = idOf(title), level = 2, children }) => (
  <section class="ji_section" aria-labelledby={id}>
    {level === 2 ? <h2 id={id}>{title}</h2> : <h3 id={id}>{title}</h3>}
    {children}
  </section>
)
