import * as z from 'zod'
import { requestTemplateOf } from '../../../domain/decisions/setting.ts'
import { longestText } from '../../../functions/ports/papers/paper.ts'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { InsetText } from '../../design/inset-text.tsx'
import { TextArea } from '../../design/text-area.tsx'
import type { FormPage } from '../../page/form-page.ts'
import { openRequest } from '../../reading/inspection.ts'
import { notFound } from '../../reading/not-found.ts'
import { requestName } from '../../reading/requests.ts'

const tooLong = { error: `Use at most ${longestText} characters` }
const asking = z.object({ text: z.string({ error: 'Write your question' }).trim().max(longestText, tooLong) })
const answering = z.object({ text: z.string({ error: 'Write the answer' }).trim().max(longestText, tooLong) })

/** A question about a request, to whoever supports and leads the inspection. */
export const questionForm: FormPage<z.output<typeof asking>> = {
  fields: ['text'],
  schema: asking,
  open: async c => {
    const { record, request, setting } = await openRequest(c, 'ask-question')
    const { id, areaName } = record.inspection
    const back = `/inspections/${id}/requests/${request.key}`
    return {
      title: 'Ask a question',
      caption: `${requestName(requestTemplateOf(setting.footprint, request.template))}, ${areaName}`,
      back,
      body: (form, hidden) => (
        <Form {...hidden}>
          <p>The coordinator and the inspection lead get your question. The date stays as it is meanwhile.</p>
          <TextArea form={form} name="text" label="Your question" hint="Do not name a child or a family." />
          <Actions>
            <Button>Send the question</Button>
          </Actions>
        </Form>
      ),
      carryOut: async ({ text }, me) => {
        const { ports, now } = c.var
        const reference = `question-${ports.secret().slice(0, 12)}`
        const question = { kind: 'question', id: reference, request: request.key, text } as const
        await ports.papers.put(id, { ...question, by: me.person.id, at: now.toString() })
        await actAs(ports, me, id, { do: 'ask-question', request: request.key, reference })
        return `${back}?done=asked`
      },
    }
  },
}

/** The answer to a question. */
export const answerQuestionForm: FormPage<z.output<typeof answering>> = {
  fields: ['text'],
  schema: answering,
  open: async c => {
    const { record, request } = await openRequest(c, 'answer-question')
    const { id, areaName } = record.inspection
    const { ports } = c.var
    const question = (await ports.papers.questions(id)).find(one => one.id === c.req.param('question'))
    if (question === undefined || question.request !== request.key || question.answer !== undefined) throw notFound()
    const back = `/inspections/${id}/requests/${request.key}`
    return {
      title: 'Answer a question',
      caption: areaName,
      back,
      body: (form, hidden) => (
        <Form {...hidden}>
          <InsetText>{question.text}</InsetText>
          <TextArea form={form} name="text" label="Your answer" />
          <Actions>
            <Button>Send the answer</Button>
          </Actions>
        </Form>
      ),
      carryOut: async ({ text }, me) => {
        const place = { inspectionId: id, id: question.id }
        await ports.papers.answer(place, { by: me.person.id, at: c.var.now.toString(), text })
        await actAs(ports, me, id, { do: 'answer-question', request: request.key, reference: question.id })
        return `${back}?done=answered`
      },
    }
  },
}
