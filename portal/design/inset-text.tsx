import type { FC, PropsWithChildren } from 'hono/jsx'

/** A passage that stands out from the text around it. */
export const InsetText: FC<PropsWithChildren> = ({ children }) => (
  <div class="ds_inset-text">
    <div class="ds_inset-text__text">{children}</div>
  </div>
)
