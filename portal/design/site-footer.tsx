import type { FC } from 'hono/jsx'

const links = [
  { text: 'Help', href: '/help' },
  { text: 'Accessibility statement', href: '/accessibility' },
  { text: 'Privacy', href: '/privacy' },
] as const

/** The foot of every page. */
export const SiteFooter: FC = () => (
  <footer class="ds_site-footer">
    <div class="ds_wrapper">
      <div class="ds_site-footer__content">
        <ul class="ds_site-footer__site-items ds_site-items">
          {links.map(({ text, href }) => (
            <li class="ds_site-items__item">
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
        <div class="ds_site-footer__copyright">
          <p>
            Joint inspections of services for children and young people in Scotland. If a child or an adult is in danger
            now, call 999.
          </p>
        </div>
      </div>
    </div>
  </footer>
)
