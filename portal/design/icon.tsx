import type { FC } from 'hono/jsx'
import { assetUrl } from '../assets/assets.ts'

export type IconName =
  | 'arrow_upward'
  | 'calendar_today'
  | 'cancel'
  | 'check_circle'
  | 'chevron_left'
  | 'chevron_right'
  | 'close'
  | 'description'
  | 'error'
  | 'info'
  | 'list'
  | 'priority_high'
  | 'search'
  | 'warning'

/** A sign of the design system, drawn in the colour of its text. It says nothing by itself: the words stand beside it. */
export const Icon: FC<{ readonly name: IconName; readonly class?: string | undefined }> = ({ name, class: own }) => (
  <svg class={own === undefined ? 'ds_icon' : `ds_icon ${own}`} aria-hidden="true" focusable="false">
    <use href={`${assetUrl('icons.svg')}#${name}`} />
  </svg>
)
