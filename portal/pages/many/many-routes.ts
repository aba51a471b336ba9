import { Hono } from 'hono'
import type { Portal } from '../../http/context.ts'
import { showForm, takeForm } from '../../page/form-page.ts'
import { calendarsManyForm } from './calendars-many.tsx'
import { footprintsManyForm } from './footprints-many.tsx'
import { manyPage } from './many-page.tsx'
import { outcomePage } from './outcome.tsx'
import { passOnForm } from './pass-on.tsx'
import { resumeManyForm } from './resume-many.tsx'
import { suspendManyForm } from './suspend-many.tsx'
import { undoFootprintsForm } from './undo-footprints.tsx'
import { whoLeavesForm } from './who-leaves.tsx'

/** Acts on many inspections at once. */
export const manyRoutes = new Hono<Portal>()
  .get('/many', manyPage)
  .get('/many/outcome', outcomePage)
  .get('/many/suspend', showForm(suspendManyForm))
  .post('/many/suspend', takeForm(suspendManyForm))
  .get('/many/resume', showForm(resumeManyForm))
  .post('/many/resume', takeForm(resumeManyForm))
  .get('/many/hand-over', showForm(whoLeavesForm))
  .post('/many/hand-over', takeForm(whoLeavesForm))
  .get('/many/hand-over/:person', showForm(passOnForm))
  .post('/many/hand-over/:person', takeForm(passOnForm))
  .get('/many/calendars', showForm(calendarsManyForm))
  .post('/many/calendars', takeForm(calendarsManyForm))
  .get('/many/footprints/undo', showForm(undoFootprintsForm))
  .post('/many/footprints/undo', takeForm(undoFootprintsForm))
  .get('/many/footprints/:footprint', showForm(footprintsManyForm))
  .post('/many/footprints/:footprint', takeForm(footprintsManyForm))
