import type { Child, FC, PropsWithChildren } from 'hono/jsx'

/** The parts of a thing to the left, the part that is shown to the right; on a narrow screen one above the other. */
export const Beside: FC<PropsWithChildren<{ readonly navigation: Child }>> = ({ navigation, children }) => (
  <div class="ji_beside">
    <div class="ji_beside__navigation">{navigation}</div>
    <div class="ji_beside__content">{children}</div>
  </div>
)
