import type { Child, FC } from 'hono/jsx'

export interface Happening {
  /** When it was, in words. */
  readonly when: string
  /** When it was, for programs: an ISO date or instant. */
  readonly datetime?: string | undefined
  readonly title: Child
  readonly by?: string | undefined
  readonly body?: Child
}

/** What happened, one thing under the other. */
export const Timeline: FC<{ readonly label: string; readonly items: readonly Happening[] }> = ({ label, items }) => (
  <ol class="ji_timeline" aria-label={label}>
    {items.map(({ when, datetime, title, by, body }) => (
      <li class="ji_timeline__item">
        <p class="ji_timeline__when">
          <time datetime={datetime}>{when}</time>
          {by !== undefined && ` · ${by}`}
        </p>
        <p class="ji_timeline__title">{title}</p>
        {body !== undefined && <div class="ji_timeline__body">{body}</div>}
      </li>
    ))}
  </ol>
)
