import type { FC, PropsWithChildren } from 'hono/jsx'

interface ConfirmationProps {
  readonly title: string
  /** What to quote when asking about it. */
  readonly reference?: string | undefined
}

/** The end of a task: the page's heading, and what proves that it was done. */
export const Confirmation: FC<PropsWithChildren<ConfirmationProps>> = ({ title, reference, children }) => (
  <div class="ds_notification-panel">
    <h1 class="ds_notification-panel__title">{title}</h1>
    <div class="ds_notification-panel__content">
      {reference !== undefined && (
        <p class="ds_notification-panel__reference">
          Reference <strong class="ji_reference">{reference}</strong>
        </p>
      )}
      {children}
    </div>
  </div>
)
