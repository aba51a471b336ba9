import type { Child, FC } from 'hono/jsx'
import { VisuallyHidden } from './visually-hidden.tsx'

export interface StepItem {
  readonly title: string
  readonly body?: Child
  readonly state?: 'done' | 'now' | 'next' | undefined
}

const said = { done: 'done', now: 'now', next: 'later' } as const

/** What happens one after the other. */
export const Steps: FC<{ readonly label: string; readonly items: readonly StepItem[] }> = ({ label, items }) => (
  <ol class="ji_steps" aria-label={label}>
    {items.map(({ title, body, state }) => (
      <li
        class={`ji_steps__item ji_steps__item--${state ?? 'next'}`}
        aria-current={state === 'now' ? 'step' : undefined}
      >
        <p class="ji_steps__title">
          {title}
          {state !== undefined && <VisuallyHidden> ({said[state]})</VisuallyHidden>}
        </p>
        {body !== undefined && <div class="ji_steps__body">{body}</div>}
      </li>
    ))}
  </ol>
)
