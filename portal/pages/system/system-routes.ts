import { Hono } from 'hono'
import type { Portal } from '../../http/context.ts'
import { showForm, takeForm } from '../../page/form-page.ts'
import { doctorPage } from './doctor.tsx'
import { mailForm } from './mail.tsx'
import { repairForm } from './repair.tsx'

/** What keeps the system itself well. */
export const systemRoutes = new Hono<Portal>()
  .get('/mail', showForm(mailForm))
  .post('/mail', takeForm(mailForm))
  .get('/doctor', doctorPage)
  .get('/doctor/repair', showForm(repairForm))
  .post('/doctor/repair', takeForm(repairForm))
