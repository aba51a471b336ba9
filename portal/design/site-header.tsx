import type { FC } from 'hono/jsx'
import type { NavigationItem } from './link.ts'
import { SiteNavigation } from './site-navigation.tsx'

/** Whoever is signed in, as the top of a page needs it. */
export interface PageReader {
  readonly name: string
  /** The session's token. */
  readonly csrf: string
}

interface SiteHeaderProps {
  readonly person: PageReader | undefined
  readonly navigation: readonly NavigationItem[]
}

const SignedInAs: FC<PageReader> = ({ name, csrf }) => (
  <div class="ji_reader">
    <span class="ji_reader__name">{name}</span>
    <form method="post" action="/sign-out" class="ji_reader__form">
      <input type="hidden" name="_csrf" value={csrf} />
      <button type="submit" class="ji_link-button">
        Sign out
      </button>
    </form>
  </div>
)

/** The top of every page: the service's name, who is signed in, and the parts of the service. */
export const SiteHeader: FC<SiteHeaderProps> = ({ person, navigation }) => (
  <div class="ds_site-header ds_site-header--gradient">
    <div class="ds_wrapper">
      <div class="ji_site-header">
        <a class="ji_site-header__name" href="/">
          <span class="ji_site-header__title">Joint inspections</span>{' '}
          <span class="ji_site-header__of">Services for children and young people</span>
        </a>
        {person !== undefined && <SignedInAs {...person} />}
      </div>
    </div>
    {navigation.length > 0 && <SiteNavigation items={navigation} />}
  </div>
)
