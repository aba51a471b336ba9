import type { FC } from 'hono/jsx'

/** The first stop of the keyboard: past the navigation, to what the page is about. */
export const SkipLink: FC = () => (
  <div class="ds_skip-links">
    <ul class="ds_skip-links__list">
      <li class="ds_skip-links__item">
        <a class="ds_skip-links__link" href="#main-content">
          Skip to main content
        </a>
      </li>
    </ul>
  </div>
)
