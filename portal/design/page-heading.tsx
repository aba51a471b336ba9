import type { Child, FC } from 'hono/jsx'

interface PageHeadingProps {
  readonly title: string
  readonly caption?: string | undefined
  readonly intro?: Child
}

/** What a page is about: whose it is, its heading, and a sentence that leads in. */
export const PageHeading: FC<PageHeadingProps> = ({ title, caption, intro }) => (
  <header class="ds_page-header">
    {caption !== undefined && <p class="ds_page-header__label ds_content-label">{caption}</p>}
    <h1 class="ds_page-header__title">{title}</h1>
    {intro !== undefined && <p class="ds_leader ji_intro">{intro}</p>}
  </header>
)
