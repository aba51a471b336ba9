import { Hono } from 'hono'
import type { Portal } from '../../http/context.ts'
import { showForm, takeForm } from '../../page/form-page.ts'
import { calendarsForm } from './calendars.tsx'
import { cancelForm } from './cancel.tsx'
import { changesPage } from './changes-page.tsx'
import { footprintForm } from './footprint.tsx'
import { moveForm } from './move.tsx'
import { resumeForm } from './resume.tsx'
import { suspendForm } from './suspend.tsx'
import { undoFootprintForm } from './undo-footprint.tsx'
import { whichDateForm } from './which-date.tsx'

const changes = '/inspections/:inspection/changes'

/** Where the plans of one inspection change. */
export const changesRoutes = new Hono<Portal>()
  .get(changes, changesPage)
  .get(`${changes}/move`, showForm(whichDateForm))
  .post(`${changes}/move`, takeForm(whichDateForm))
  .get(`${changes}/move/:date/:to`, showForm(moveForm))
  .post(`${changes}/move/:date/:to`, takeForm(moveForm))
  .get(`${changes}/suspend`, showForm(suspendForm))
  .post(`${changes}/suspend`, takeForm(suspendForm))
  .get(`${changes}/resume`, showForm(resumeForm))
  .post(`${changes}/resume`, takeForm(resumeForm))
  .get(`${changes}/cancel`, showForm(cancelForm))
  .post(`${changes}/cancel`, takeForm(cancelForm))
  .get(`${changes}/calendars`, showForm(calendarsForm))
  .post(`${changes}/calendars`, takeForm(calendarsForm))
  .get(`${changes}/footprint`, showForm(footprintForm))
  .post(`${changes}/footprint`, takeForm(footprintForm))
  .get(`${changes}/footprint/undo`, showForm(undoFootprintForm))
  .post(`${changes}/footprint/undo`, takeForm(undoFootprintForm))
