import type { FC } from 'hono/jsx'
import { classes } from './classes.ts'

export interface Figure {
  readonly value: string
  readonly text: string
  readonly href?: string | undefined
  readonly tone?: 'red' | 'orange' | undefined
}

/** The few numbers that say how things stand. */
export const Figures: FC<{ readonly label: string; readonly items: readonly Figure[] }> = ({ label, items }) => (
  <ul class="ji_figures" aria-label={label}>
    {items.map(({ value, text, href, tone }) => (
      <li class={classes('ji_figure', tone !== undefined && `ji_figure--${tone}`)}>
        <span class="ji_figure__value">{value}</span>{' '}
        {href === undefined ? (
          <span class="ji_figure__text">{text}</span>
        ) : (
          <a class="ji_figure__text" href={href}>
            {text}
          </a>
        )}
      </li>
    ))}
  </ul>
)
