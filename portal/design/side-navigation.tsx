import type { FC } from 'hono/jsx'
import { classes } from './classes.ts'
import type { NavigationItem } from './link.ts'

interface SideNavigationProps {
  readonly label: string
  readonly items: readonly NavigationItem[]
}

/** The parts of one thing, each a page of its own. */
export const SideNavigation: FC<SideNavigationProps> = ({ label, items }) => (
  <nav class="ds_side-navigation ji_side-navigation" aria-label={label}>
    <ul class="ds_side-navigation__list">
      {items.map(({ text, href, current, count }) => (
        <li class="ds_side-navigation__item">
          <a
            class={classes('ds_side-navigation__link', current && 'ds_current')}
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
