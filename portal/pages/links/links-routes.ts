import { Hono } from 'hono'
import type { Portal } from '../../http/context.ts'
import { linksPage, takeLinks } from './links-page.tsx'

/** What people carry elsewhere: their calendar's link, and the key for their programs. */
export const linksRoutes = new Hono<Portal>().get('/calendar', linksPage).post('/calendar', takeLinks)
