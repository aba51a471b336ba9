import { Hono } from 'hono'
import type { Portal } from '../../http/context.ts'
import { showForm, takeForm } from '../../page/form-page.ts'
import { answerForm } from './answer.tsx'
import { fileRoutes } from './files.tsx'
import { handOverForm } from './hand-over.tsx'
import { moreTimeForm } from './more-time.tsx'
import { ownRequests } from './own-requests.tsx'
import { answerQuestionForm, questionForm } from './question.tsx'
import { receiptPage } from './receipt.tsx'
import { requestPage } from './request-page.tsx'

const request = '/inspections/:inspection/requests/:request'

/** What is asked of people, and everything that they do about it. */
export const askedRoutes = new Hono<Portal>()
  .get('/requests', ownRequests)
  .get(request, requestPage)
  .get(`${request}/answer`, showForm(answerForm))
  .post(`${request}/answer`, takeForm(answerForm))
  .get(`${request}/hand-over`, showForm(handOverForm))
  .post(`${request}/hand-over`, takeForm(handOverForm))
  .get(`${request}/more-time`, showForm(moreTimeForm))
  .post(`${request}/more-time`, takeForm(moreTimeForm))
  .get(`${request}/question`, showForm(questionForm))
  .post(`${request}/question`, takeForm(questionForm))
  .get(`${request}/questions/:question`, showForm(answerQuestionForm))
  .post(`${request}/questions/:question`, takeForm(answerQuestionForm))
  .route('/', fileRoutes)
  .get('/inspections/:inspection/receipts/:reference', receiptPage)
