import type { FC } from 'hono/jsx'
import { classes } from './classes.ts'
import type { NavigationItem } from './link.ts'

/** The parts of the service that somebody may see. */
export const SiteNavigation: FC<{ readonly items: readonly NavigationItem[] }> = ({ items }) => (
  <div class="ji_site-navigation">
    <div class="ds_wrapper">
      <nav aria-label="Service">
        <ul class="ji_site-navigation__list">
          {items.map(({ text, href, current, count }) => (
            <li class="ji_site-navigation__item">
              <a
                class={classes('ji_site-navigation__link', current && 'ji_site-navigation__link--current')}
                href={href}
                aria-current={current === true ? 'page' : undefined}
              >
                {text}
                {count !== undefined && count > 0 && (
                  <span class="ji_count">
                    {count}
                    <span class="visually-hidden"> waiting</span>
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  </div>
)
