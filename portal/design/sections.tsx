import type { FC } from 'hono/jsx'
import { classes } from './classes.ts'
import type { NavigationItem } from './link.ts'

/** A few views of the same thing, side by side above it; each is a page of its own. */
export const Sections: FC<{ readonly label: string; readonly items: readonly NavigationItem[] }> = ({
  label,
  items,
}) => (
  <nav class="ji_sections" aria-label={label}>
    <ul class="ji_sections__list">
      {items.map(({ text, href, current, count }) => (
        <li class="ji_sections__item">
          <a
            class={classes('ji_sections__link', current && 'ji_sections__link--current')}
            href={href}
            aria-current={current === true ? 'page' : undefined}
          >
            {text}
            {count !== undefined && ` (${count})`}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
