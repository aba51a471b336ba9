import { escaped } from './escaped.ts'
import { localPage } from './local-page.ts'

/** Whether somebody would begin a session: one that begins while the clock runs through months has ended before it is used. */
export const beginsSession = (path: string): boolean =>
  path === '/' || path === '/sign-in' || path.startsWith('/sign-in/')

/** What stands in place of the sign-in while something is under way behind the pages. */
export const preparingPage = (underWay: string): string =>
  localPage(
    'One moment',
    'Joint inspections',
    `<h1>One moment</h1><p role="status">The local system is ${escaped(underWay)}.</p><p>The sign-in opens by itself when they have reached the present.</p>`,
  )
