import type { FC } from 'hono/jsx'
import type { Link } from './link.ts'

/** The page that this one was reached from. */
export const BackLink: FC<{ readonly href: string; readonly text?: string | undefined }> = ({
  href,
  text = 'Back',
}) => (
  <nav aria-label="Back">
    <a class="ds_back-link" href={href}>
      {text}
    </a>
  </nav>
)

/** The pages above this one. */
export const Breadcrumbs: FC<{ readonly items: readonly Link[] }> = ({ items }) => (
  <nav aria-label="Breadcrumb">
    <ol class="ds_breadcrumbs">
      {items.map(({ text, href }) => (
        <li class="ds_breadcrumbs__item">
          <a class="ds_breadcrumbs__link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ol>
  </nav>
)
