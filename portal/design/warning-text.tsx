import type { FC, PropsWithChildren } from 'hono/jsx'

/** Something that people regret not to have read. */
export const WarningText: FC<PropsWithChildren> = ({ children }) => (
  <div class="ds_warning-text">
    <strong class="ds_warning-text__icon" aria-hidden="true" />
    <strong class="visually-hidden">Warning</strong>
    <div class="ds_warning-text__text">{children}</div>
  </div>
)
