import { Hono } from 'hono'
import type { Portal } from '../../http/context.ts'
import { historyPage } from './history.tsx'
import { messagePage, messagesPage } from './messages.tsx'
import { overview } from './overview.tsx'
import { planPage } from './plan.tsx'

/** The parts of one inspection. */
export const inspectionRoutes = new Hono<Portal>()
  .get('/inspections/:inspection', overview)
  .get('/inspections/:inspection/plan', planPage)
  .get('/inspections/:inspection/history', historyPage)
  .get('/inspections/:inspection/messages', messagesPage)
  .get('/inspections/:inspection/messages/:slot', messagePage)
