import type { FC } from 'hono/jsx'
import { classes } from './classes.ts'
import { pagesShown } from './pages-shown.ts'

interface PaginationProps {
  readonly page: number
  readonly pages: number
  readonly href: (page: number) => string
  readonly label?: string | undefined
}

const Step: FC<{ readonly href: string; readonly text: string }> = ({ href, text }) => (
  <li class="ds_pagination__item">
    <a class="ds_pagination__link ds_pagination__link--text" href={href}>
      {text}
    </a>
  </li>
)

/** The ways to the other pages of a long list; nothing where one page holds it all. */
export const Pagination = ({ page, pages, href, label = 'Pages' }: PaginationProps) => {
  if (pages < 2) return null
  return (
    <nav class="ds_pagination" aria-label={label}>
      <ul class="ds_pagination__list">
        {page > 1 && <Step href={href(page - 1)} text="Previous" />}
        {pagesShown(page, pages).map(one => (
          <li class="ds_pagination__item">
            {one === 'gap' ? (
              <span class="ds_pagination__link ds_pagination__link--ellipsis">…</span>
            ) : (
              <a
                class={classes('ds_pagination__link', one === page && 'ds_current')}
                href={href(one)}
                aria-current={one === page ? 'page' : undefined}
              >
                <span class="visually-hidden">Page </span>
                {one}
              </a>
            )}
          </li>
        ))}
        {page < pages && <Step href={href(page + 1)} text="Next" />}
      </ul>
    </nav>
  )
}
