import type { Child, FC } from 'hono/jsx'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

export interface Notice {
  readonly title: string
  readonly tone?: 'success' | 'info' | 'warning' | 'error' | undefined
  readonly body?: Child
}

const signs: Record<NonNullable<Notice['tone']>, { readonly icon: IconName; readonly said: string }> = {
  success: { icon: 'check_circle', said: 'Done' },
  info: { icon: 'info', said: 'Information' },
  warning: { icon: 'warning', said: 'Warning' },
  error: { icon: 'error', said: 'Error' },
}

/** Says what has just happened, or what somebody should know before reading on. */
export const Banner: FC<Notice> = ({ title, tone = 'success', body }) => (
  <div
    class={classes('ds_notification-message', tone !== 'success' && `ds_notification-message--${tone}`)}
    role="status"
  >
    <Icon name={signs[tone].icon} class="ds_notification-message__icon" />
    <p class="ds_notification-message__title ji_banner-title">
      <VisuallyHidden>{signs[tone].said}: </VisuallyHidden>
      {title}
    </p>
    {body !== undefined && <div class="ds_notification-message__body">{body}</div>}
  </div>
)
