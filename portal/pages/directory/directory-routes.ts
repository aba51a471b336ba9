import { Hono } from 'hono'
import type { Portal } from '../../http/context.ts'
import { showForm, takeForm } from '../../page/form-page.ts'
import { directoryPage } from './list.tsx'
import { newPersonForm, personForm } from './person-form.tsx'
import { personPage } from './person-page.tsx'

/** The people of all inspections. */
export const directoryRoutes = new Hono<Portal>()
  .get('/directory', directoryPage)
  .get('/directory/new', showForm(newPersonForm))
  .post('/directory/new', takeForm(newPersonForm))
  .get('/directory/:person', personPage)
  .post('/directory/:person', takeForm(personForm))
