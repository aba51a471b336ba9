import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'
import { requestTemplateOf } from '../../../domain/decisions/setting.ts'
import { longestText, type Question } from '../../../functions/ports/papers/paper.ts'
import type { PaperPlace, Papers } from '../../../functions/ports/papers/port.ts'
import { actAs } from '../../acting/act-as.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Form } from '../../design/form.tsx'
import { InsetText } from '../../design/inset-text.tsx'
import { textField } from '../../design/read-text.ts'
import { TextArea } from '../../design/text-area.tsx'
import { momentInWords } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { problem } from '../../http/form.ts'
import type { FormPage, TooLate } from '../../page/form-page.ts'
import { openRequest } from '../../reading/inspection.ts'
import { namesOf } from '../../reading/names.ts'
import { notFound } from '../../reading/not-found.ts'
import { requestName } from '../../reading/requests.ts'
import { Why } from './too-late.tsx'

type Answer = NonNullable<Question['answer']>

const asking = z.object({ text: textField(longestText, 'Write your question') })
const answering = z.object({ text: textField(longestText, 'Write the answer') })

/** Why there is nothing to ask while an inspection is suspended, or after its end; undefined while it goes on. */
const nothingToAsk = async (c: PortalContext): Promise<TooLate | undefined> => {
  const { record, request } = await openRequest(c, 'ask-question')
  const { id, areaName, status } = record.inspection
  if (status === 'running' || status === 'stuck') return undefined
  const says =
    status === 'suspended'
      ? 'Nothing is due until it goes on. You will be told, and can ask your question then.'
      : 'Nothing is asked any more, so that there is nobody whom your question would reach here.'
  return {
    title: `The inspection is ${status}`,
    caption: areaName,
    back: `/inspections/${id}/requests/${request.key}`,
    body: typed => <Why says={says} typed={typed} back={`/inspections/${id}/requests/${request.key}`} />,
  }
}

/** A question about a request, to whoever supports and leads the inspection. */
export const questionForm: FormPage<z.output<typeof asking>> = {
  fields: ['text'],
  schema: asking,
  tooLate: nothingToAsk,
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

/** The question that the address names, for whoever may answer it. Errors: InspectionUnknown. */
const openQuestion = async (c: PortalContext) => {
  const opened = await openRequest(c, 'answer-question')
  const { ports } = c.var
  const { id } = opened.record.inspection
  const question = (await ports.papers.questions(id)).find(one => one.id === c.req.param('question'))
  if (question === undefined || question.request !== opened.request.key) throw notFound()
  return { ...opened, question, back: `/inspections/${id}/requests/${opened.request.key}` }
}

/** Who answered a question meanwhile, and when; undefined while the record knows of no answer. Errors: InspectionUnknown. */
const answeredMeanwhile = async (c: PortalContext): Promise<TooLate | undefined> => {
  const { record, question, back } = await openQuestion(c)
  const { ports } = c.var
  const events = await ports.store.events(record.inspection.id)
  const told = events.find(one => one.what === 'question-answered' && one.detail?.reference === question.id)
  if (told === undefined) return undefined
  const nameOf = await namesOf(ports.directory, [told.by])
  const says = `${nameOf(told.by)} answered it on ${momentInWords(Temporal.Instant.from(told.at))}.`
  return {
    title: 'The question is answered',
    caption: record.inspection.areaName,
    back,
    body: typed => <Why says={says} typed={typed} back={back} />,
  }
}

/** The answer to a question. */
export const answerQuestionForm: FormPage<z.output<typeof answering>> = {
  fields: ['text'],
  schema: answering,
  tooLate: answeredMeanwhile,
  open: async c => {
    const { record, request, question, back } = await openQuestion(c)
    const { id, areaName } = record.inspection
    const { ports } = c.var
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
        const answer = { by: me.person.id, at: c.var.now.toString(), text }
        if (!(await ports.papers.answer(place, answer))) await checkIsOwn(ports.papers, place, answer)
        await actAs(ports, me, id, { do: 'answer-question', request: request.key, reference: question.id })
        return `${back}?done=answered`
      },
    }
  },
}

/** That the answer which is kept is this very one, whose command failed the first time. Errors: InputInvalid. */
const checkIsOwn = async (papers: Papers, { inspectionId, id }: PaperPlace, { by, text }: Answer): Promise<void> => {
  const kept = (await papers.questions(inspectionId)).find(one => one.id === id)?.answer
  if (kept === undefined || (kept.by === by && kept.text === text)) return
  throw problem('text', `It has an answer already, which says: ${kept.text}`)
}
