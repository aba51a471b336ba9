import { raw } from 'hono/html'
import type { Child, FC, PropsWithChildren } from 'hono/jsx'
import type { Problem } from '../http/form.ts'
import { Banner, type Notice } from './banner.tsx'
import { classes } from './classes.ts'
import { ErrorSummary } from './error-summary.tsx'
import { Head } from './head.tsx'
import type { Link, NavigationItem } from './link.ts'
import { PageHeading } from './page-heading.tsx'
import { PhaseBanner } from './phase-banner.tsx'
import { SiteFooter } from './site-footer.tsx'
import { type PageReader, SiteHeader } from './site-header.tsx'
import { SkipLink } from './skip-link.tsx'
import { BackLink, Breadcrumbs } from './way-back.tsx'

export interface PageProps {
  /** The page's heading, and its name in the browser. */
  readonly title: string
  /** What the page belongs to, in small letters above the heading. */
  readonly caption?: string | undefined
  /** A sentence that leads in. */
  readonly intro?: Child
  /** The page writes its heading itself: a question or a confirmation that is the whole page. */
  readonly heading?: 'own' | undefined
  readonly person?: PageReader | undefined
  readonly navigation?: readonly NavigationItem[] | undefined
  readonly back?: { readonly href: string; readonly text?: string | undefined } | undefined
  readonly breadcrumbs?: readonly Link[] | undefined
  /** What is wrong with the page's form. */
  readonly problems?: readonly Problem[] | undefined
  /** What has just happened. */
  readonly notice?: Notice | undefined
  /** The whole width, for tables and pictures; otherwise as wide as reading goes. */
  readonly width?: 'wide' | undefined
  /** What stands beside the text. */
  readonly aside?: Child
}

const Main: FC<PropsWithChildren<PageProps>> = props => {
  const { title, caption, intro, heading, problems = [], notice, width, aside, children } = props
  return (
    <main id="main-content" tabindex={-1} class={classes('ji_main', width === 'wide' && 'ji_main--wide')}>
      <div class="ji_main__content">
        {problems.length > 0 && <ErrorSummary problems={problems} />}
        {notice !== undefined && <Banner {...notice} />}
        {heading !== 'own' && <PageHeading title={title} caption={caption} intro={intro} />}
        {children}
      </div>
      {aside !== undefined && <div class="ji_main__aside">{aside}</div>}
    </main>
  )
}

/** A whole page. It works without a script and holds none; its styles come from `/assets`. */
export const Page: FC<PropsWithChildren<PageProps>> = props => {
  const { title, problems = [], back, breadcrumbs, person, navigation = [] } = props
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="en-GB">
        <Head title={problems.length > 0 ? `Error: ${title}` : title} />
        <body>
          <SkipLink />
          <div class="ds_page">
            <header class="ds_page__top">
              <SiteHeader person={person} navigation={navigation} />
              <PhaseBanner />
            </header>
            <div class="ds_page__middle">
              <div class="ds_wrapper">
                {breadcrumbs !== undefined && <Breadcrumbs items={breadcrumbs} />}
                {back !== undefined && <BackLink {...back} />}
                <Main {...props} />
              </div>
            </div>
            <div class="ds_page__bottom">
              <SiteFooter />
            </div>
          </div>
        </body>
      </html>
    </>
  )
}
