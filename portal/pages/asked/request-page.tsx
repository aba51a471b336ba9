import { requestTemplateOf } from '../../../domain/decisions/setting.ts'
import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import { isUnanswered } from '../../../domain/inspection/request.ts'
import type { Question } from '../../../functions/ports/papers/paper.ts'
import { Section } from '../../design/section.tsx'
import { Steps } from '../../design/steps.tsx'
import { SummaryList } from '../../design/summary-list.tsx'
import type { PortalContext } from '../../http/context.ts'
import { show } from '../../page/show.tsx'
import { peopleIn } from '../../reading/event-words.ts'
import { openRequest } from '../../reading/inspection.ts'
import { coordinatorOf, namesOf } from '../../reading/names.ts'
import { asWhom, requestName } from '../../reading/requests.ts'
import { noticeOf } from '../inspection/inspection-page.tsx'
import { MovedLately } from '../inspection/latest-change.tsx'
import { RequestState } from '../inspection/request-state.tsx'
import { ToAsk } from '../inspection/standing-still.tsx'
import { Asked } from './asked-question.tsx'
import { FileList } from './file-list.tsx'
import { nextSteps } from './next-steps.ts'
import { RefusedTime } from './refused-time.tsx'
import { Acts } from './request-acts.tsx'
import { RequestHistory } from './request-history.tsx'
import { Due, Standing } from './request-standing.tsx'
import { Sent } from './sent-answer.tsx'
import { knownAnswers } from './sent-answers.ts'

/** One request: what is asked, by when, how it stands, what one may do about it. */
export const requestPage = async (c: PortalContext) => {
  const opened = await openRequest(c, 'see-request')
  const { ports, now } = c.var
  const { record, request, setting, may } = opened
  const { id, areaName } = record.inspection
  const row = requestTemplateOf(setting.footprint, request.template)
  const seesContent = may('see-submission', request)
  const [[written, questions, uploads], events] = await Promise.all([
    seesContent
      ? Promise.all([ports.papers.submissions(id), ports.papers.questions(id), ports.papers.uploads(id)])
      : ([[], [], []] as const),
    ports.store.events(id),
  ])
  const own = <One extends { readonly request: string }>(all: readonly One[]) =>
    all.filter(one => one.request === request.key)
  const sent = own(knownAnswers(written, events)).sort((a, b) => b.at.localeCompare(a.at))
  const enclosed = new Set(sent.flatMap(one => one.files.map(file => file.uploadId)))
  const unsent = may('answer-request', request) ? own(uploads).filter(one => !enclosed.has(one.id)) : []
  const history = seesContent || may('see-history') ? events.filter(one => one.about === request.key) : []
  const asked = own(askedOf(questions, history)).sort((a, b) => a.at.localeCompare(b.at))
  const people = [request.person, ...sent.map(one => one.by), ...asked.flatMap(one => [one.by, one.answer?.by])].concat(
    history.flatMap(peopleIn),
  )
  const nameOf = await namesOf(ports.directory, people)
  const next = nextSteps(request, row, may('answer-request', request))
  const page = `/inspections/${id}/requests/${request.key}`
  return show(
    c,
    {
      title: requestName(row),
      caption: `Joint inspection of ${areaName}`,
      breadcrumbs: [
        { text: 'Your requests', href: '/requests' },
        { text: areaName, href: `/inspections/${id}` },
      ],
      notice: noticeOf(c),
    },
    <>
      <Standing
        request={request}
        inspection={record.inspection}
        now={now}
        isMine={may('answer-request', request)}
        seesContent={seesContent}
      />
      <ToAsk name={await coordinatorOf(ports, record.inspection)} />
      <RefusedTime request={request} events={history} nameOf={nameOf} />
      <MovedLately events={events} request={request} />
      <SummaryList
        shortKeys
        rows={[
          { key: 'Asked of', value: `${nameOf(request.person)}, ${asWhom(request, record.inspection)}` },
          { key: 'Due', value: <Due request={request} now={now} /> },
          { key: 'State', value: <RequestState request={request} now={now} /> },
        ]}
      />
      <Acts opened={opened} request={request} page={page} />
      <Section title="What a complete answer holds">
        <ul>
          {row.holds.map(one => (
            <li>{one}</li>
          ))}
        </ul>
        {row.guideDocument !== undefined && <p class="ji_quiet">Document {row.guideDocument} of the guide.</p>}
      </Section>
      {next.length > 0 && (
        <Section title="What happens next">
          <Steps label="What happens next" items={next} />
        </Section>
      )}
      {sent.length > 0 && (
        <Section title="What was sent">
          {sent.map(paper => (
            <Sent paper={paper} uploads={uploads} nameOf={nameOf} inspectionId={id} />
          ))}
        </Section>
      )}
      {unsent.length > 0 && isUnanswered(request) && (
        <Section title="Files that are not sent yet">
          <FileList inspectionId={id} uploads={unsent} />
          <p>
            They go with <a href={`${page}/answer`}>your answer</a>.{' '}
            <a href={`${page}/files`}>Add or take away files</a>.
          </p>
        </Section>
      )}
      {asked.length > 0 && (
        <Section title="Questions">
          {asked.map(one => (
            <Asked
              question={one}
              nameOf={nameOf}
              answerHref={may('answer-question', request) ? `${page}/questions/${one.id}` : undefined}
            />
          ))}
        </Section>
      )}
      {history.length > 0 && <RequestHistory events={history} setting={setting} nameOf={nameOf} />}
    </>,
  )
}

/** The questions that the record knows: words are written before their command, and where that failed nobody was asked. */
const askedOf = (questions: readonly Question[], history: readonly AuditEvent[]): readonly Question[] => {
  const known = new Set(history.filter(one => one.what === 'question-asked').map(one => one.detail?.reference))
  return questions.filter(one => known.has(one.id))
}
