import type { FC } from 'hono/jsx'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import type { Link } from './link.ts'

export interface Chip extends Link {
  readonly chosen?: boolean | undefined
  /** Whether a click takes this choice away again. */
  readonly removes?: boolean | undefined
  readonly count?: number | undefined
}

/** Choices that narrow a list down, as links: the choice is in the address. */
export const Chips: FC<{ readonly label: string; readonly chips: readonly Chip[] }> = ({ label, chips }) => (
  <ul class="ji_chips" aria-label={label}>
    {chips.map(({ text, href, chosen, removes, count }) => (
      <li class="ji_chips__item">
        <a
          class={classes('ji_chip', chosen && 'ji_chip--chosen')}
          href={href}
          aria-current={chosen === true ? 'true' : undefined}
        >
          {removes === true && <span class="visually-hidden">Remove the filter </span>}
          {text}
          {count !== undefined && <span class="ji_chip__count">{count}</span>}
          {removes === true && <Icon name="close" class="ji_chip__icon" />}
        </a>
      </li>
    ))}
  </ul>
)
