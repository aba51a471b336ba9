import type { FC, PropsWithChildren } from 'hono/jsx'

/** Something wider than a small screen, in a region that scrolls by itself, with the keyboard too. */
export const Scrolling: FC<PropsWithChildren<{ readonly label: string }>> = ({ label, children }) => (
  <section class="ji_scrolling" aria-label={label} tabindex={0}>
    {children}
  </section>
)
