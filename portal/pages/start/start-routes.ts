import { Hono } from 'hono'
import type { Portal } from '../../http/context.ts'
import { showForm, takeForm } from '../../page/form-page.ts'
import { bulkPage, bulkTemplate, takeSheet } from './bulk.tsx'
import { bulkCheckPage, startBulk } from './bulk-check.tsx'
import { messagesPreview } from './messages.tsx'
import { newPersonForRole } from './new-person.tsx'
import { pinForm } from './pin.tsx'
import { planForm } from './plan.tsx'
import { startForm } from './start.tsx'
import { peopleForm } from './who.tsx'

/** The way to a new inspection: which, who, the plan, the messages, the start. */
export const startRoutes = new Hono<Portal>()
  .get('/start', showForm(startForm))
  .post('/start', takeForm(startForm))
  .get('/start/people', showForm(peopleForm))
  .post('/start/people', takeForm(peopleForm))
  .get('/start/people/new/:role', showForm(newPersonForRole))
  .post('/start/people/new/:role', takeForm(newPersonForRole))
  .get('/start/pin', showForm(pinForm))
  .post('/start/pin', takeForm(pinForm))
  .get('/start/plan', showForm(planForm))
  .post('/start/plan', takeForm(planForm))
  .get('/start/messages', messagesPreview)
  .get('/start/bulk', bulkPage)
  .post('/start/bulk', takeSheet)
  .get('/start/bulk/template.csv', bulkTemplate)
  .get('/start/bulk/check', bulkCheckPage)
  .post('/start/bulk/check', startBulk)
