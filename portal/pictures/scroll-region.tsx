import type { PropsWithChildren } from 'hono/jsx'

/** A region of its own that scrolls sideways on a narrow screen, within reach of the keyboard (WCAG 2.1.1). */
export const ScrollRegion = ({
  label,
  picture = false,
  children,
}: PropsWithChildren<{ label: string; picture?: boolean }>) => (
  <section class={picture ? 'ji_scroll ji_scroll--picture' : 'ji_scroll'} aria-label={label} tabindex={0}>
    {children}
  </section>
)
