import { Hono } from 'hono'
import type { Portal } from '../../http/context.ts'
import { accessibilityPage } from './accessibility.tsx'
import { helpPage } from './help.tsx'
import { privacyPage } from './privacy.tsx'

/** What everybody may read, signed in or not. */
export const aboutRoutes = new Hono<Portal>()
  .get('/help', helpPage)
  .get('/accessibility', accessibilityPage)
  .get('/privacy', privacyPage)
