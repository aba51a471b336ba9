import { Hono } from 'hono'
import type { Portal } from '../../http/context.ts'
import { showForm, takeForm } from '../../page/form-page.ts'
import { checkForm } from './check.tsx'
import { decideForm } from './decide.tsx'
import { historyPage } from './history.tsx'
import { messagePage, messagesPage } from './messages.tsx'
import { namePersonForm } from './name-person.tsx'
import { notesForm } from './notes.tsx'
import { overview } from './overview.tsx'
import { peoplePage } from './people.tsx'
import { planPage } from './plan.tsx'
import { restartForm } from './restart.tsx'

const request = '/inspections/:inspection/requests/:request'

/** The parts of one inspection. */
export const inspectionRoutes = new Hono<Portal>()
  .get('/inspections/:inspection', overview)
  .get('/inspections/:inspection/plan', planPage)
  .get('/inspections/:inspection/history', historyPage)
  .get('/inspections/:inspection/messages', messagesPage)
  .get('/inspections/:inspection/messages/:slot', messagePage)
  .get('/inspections/:inspection/notes', showForm(notesForm))
  .post('/inspections/:inspection/notes', takeForm(notesForm))
  .get('/inspections/:inspection/people', peoplePage)
  .get('/inspections/:inspection/people/:role', showForm(namePersonForm))
  .post('/inspections/:inspection/people/:role', takeForm(namePersonForm))
  .get('/inspections/:inspection/restart', showForm(restartForm))
  .post('/inspections/:inspection/restart', takeForm(restartForm))
  .get(`${request}/check`, showForm(checkForm))
  .post(`${request}/check`, takeForm(checkForm))
  .get(`${request}/decide`, showForm(decideForm))
  .post(`${request}/decide`, takeForm(decideForm))
