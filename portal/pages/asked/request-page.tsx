import { Temporal } from 'temporal-polyfill'
import { requestTemplateOf } from '../../../domain/decisions/setting.ts'
import type { RequestTemplate } from '../../../domain/footprints/schema.ts'
import type { AuditEvent } from '../../../domain/inspection/audit-event.ts'
import { isUnanswered, type Request } from '../../../domain/inspection/request.ts'
import { roles } from '../../../domain/roles/roles.ts'
import { londonDate } from '../../../domain/time/london.ts'
import type { Paper, Question, Upload } from '../../../functions/ports/papers/paper.ts'
import { Actions, ButtonLink } from '../../design/button.tsx'
import { InsetText } from '../../design/inset-text.tsx'
import { Section } from '../../design/section.tsx'
import { Steps } from '../../design/steps.tsx'
import { SummaryCard } from '../../design/summary-card.tsx'
import { SummaryList } from '../../design/summary-list.tsx'
import { WarningText } from '../../design/warning-text.tsx'
import { dateInWords, dayInWords, daysAway, momentInWords } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { show } from '../../page/show.tsx'
import { type Opened, openRequest } from '../../reading/inspection.ts'
import { type NameOf, namesOf } from '../../reading/names.ts'
import { isOverdue, requestName } from '../../reading/requests.ts'
import { noticeOf } from '../inspection/inspection-page.tsx'
import { RequestState } from '../inspection/request-state.tsx'
import { fieldWords } from './field-words.ts'
import { FileList } from './file-list.tsx'
import { outcomeWords } from './outcome-words.ts'
import { RequestHistory } from './request-history.tsx'
import { sentAnswers } from './sent-answers.ts'

/** One request: what is asked, by when, how it stands, what one may do about it. */
export const requestPage = async (c: PortalContext) => {
  const opened = await openRequest(c, 'see-request')
  const { ports, now } = c.var
  const { record, request, setting, may } = opened
  const { id, areaName } = record.inspection
  const row = requestTemplateOf(setting.footprint, request.template)
  const seesContent = may('see-submission', request)
  const [papers, questions, uploads] = seesContent
    ? await Promise.all([sentAnswers(ports, id), ports.papers.questions(id), ports.papers.uploads(id)])
    : [[], [], []]
  const own = <One extends { readonly request: string }>(all: readonly One[]) =>
    all.filter(one => one.request === request.key)
  const sent = own(papers).sort((a, b) => b.at.localeCompare(a.at))
  const enclosed = new Set(sent.flatMap(one => one.files.map(file => file.uploadId)))
  const unsent = may('answer-request', request) ? own(uploads).filter(one => !enclosed.has(one.id)) : []
  const events = seesContent || may('see-history') ? await ports.store.events(id) : []
  const history = events.filter(one => one.about === request.key)
  const asked = own(askedOf(questions, history)).sort((a, b) => a.at.localeCompare(b.at))
  const people = [request.person, ...sent.map(one => one.by), ...asked.flatMap(one => [one.by, one.answer?.by])].concat(
    history.map(one => one.by),
  )
  const nameOf = await namesOf(ports.directory, people)
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
      <Standing request={request} now={now} isMine={may('answer-request', request)} seesContent={seesContent} />
      <SummaryList
        shortKeys
        rows={[
          { key: 'Asked of', value: `${nameOf(request.person)}, ${roles[request.role].title}` },
          { key: 'Due', value: <Due request={request} now={now} /> },
          { key: 'State', value: <RequestState request={request} now={now} /> },
        ]}
      />
      <Acts opened={opened} request={request} page={page} now={now} />
      <Section title="What a complete answer holds">
        <ul>
          {row.holds.map(one => (
            <li>{one}</li>
          ))}
        </ul>
        {row.guideDocument !== undefined && <p class="ji_quiet">Document {row.guideDocument} of the guide.</p>}
      </Section>
      <Section title="What happens next">
        <Steps label="What happens next" items={nextSteps(request, row, may('answer-request', request))} />
      </Section>
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

const dueOf = ({ due }: Request): Temporal.PlainDate => londonDate(Temporal.Instant.from(due))

interface StandingGiven {
  readonly request: Request
  readonly now: Temporal.Instant
  /** Whether the one who looks has to answer. */
  readonly isMine: boolean
  readonly seesContent: boolean
}

const Due = ({ request, now }: Pick<StandingGiven, 'request' | 'now'>) => (
  <>
    {dayInWords(dueOf(request))} at 17:00
    {isUnanswered(request) && <span class="ji_hint">{daysAway(dueOf(request), londonDate(now))}</span>}
  </>
)

const Standing = ({ request, now, isMine, seesContent }: StandingGiven) => {
  if (request.state === 'returned' && seesContent)
    return (
      <WarningText>
        {isMine ? 'Your answer' : 'The answer'} was returned on{' '}
        {dateInWords(londonDate(Temporal.Instant.from(request.returnedAt)))}: {request.reason} The new date is{' '}
        {dayInWords(dueOf(request))}, {daysAway(dueOf(request), londonDate(now))}.
      </WarningText>
    )
  if (isOverdue(request, now))
    return (
      <WarningText>
        The answer was due {daysAway(dueOf(request), londonDate(now))}.{isMine && ' Please send it now.'}
      </WarningText>
    )
  if (request.state === 'waived')
    return <InsetText>The inspection goes on without this answer: {request.reason}</InsetText>
  if ('moreTime' in request && request.moreTime !== undefined)
    return (
      <InsetText>
        More time is asked for, until {dateInWords(Temporal.PlainDate.from(request.moreTime.until))}. Until the
        inspection lead has decided, the date stays as it is.
      </InsetText>
    )
  return null
}

interface ActsGiven {
  readonly opened: Opened
  readonly request: Request
  readonly page: string
  readonly now: Temporal.Instant
}

const Acts = ({ opened: { may }, request, page }: ActsGiven) => {
  const open = isUnanswered(request)
  const links = [
    { text: 'Answer', path: 'answer', when: open && may('answer-request', request), primary: true },
    {
      text: 'Check the answer',
      path: 'check',
      when: request.state === 'submitted' && may('check-submission', request),
      primary: true,
    },
    { text: 'Decide about time', path: 'decide', when: open && may('decide-more-time', request) },
    { text: 'Hand to a colleague', path: 'hand-over', when: open && may('hand-over-request', request) },
    { text: 'Ask a question', path: 'question', when: may('ask-question', request) },
    { text: 'Ask for more time', path: 'more-time', when: open && may('ask-more-time', request) },
  ].filter(one => one.when)
  if (links.length === 0) return null
  return (
    <Actions>
      {links.map(({ text, path, primary }) => (
        <ButtonLink href={`${page}/${path}`} kind={primary === true ? 'primary' : 'secondary'}>
          {text}
        </ButtonLink>
      ))}
    </Actions>
  )
}

const nextSteps = (request: Request, { acceptedBy }: RequestTemplate, isMine: boolean) => {
  const answered = !isUnanswered(request)
  const checked = request.state === 'accepted'
  const checks = acceptedBy === 'nobody' ? undefined : roles[acceptedBy].title.toLowerCase()
  return [
    {
      title: isMine ? 'You answer' : 'Whoever was asked answers',
      state: answered ? ('done' as const) : ('now' as const),
    },
    ...(checks === undefined
      ? []
      : [
          {
            title: `The ${checks} checks it`,
            body: 'If anything is missing it comes back with the reason and a new date.',
            state: checked ? ('done' as const) : answered ? ('now' as const) : ('next' as const),
          },
        ]),
    { title: 'The inspection goes on', state: checked ? ('done' as const) : ('next' as const) },
  ]
}

interface SentGiven {
  readonly paper: Paper
  readonly uploads: readonly Upload[]
  readonly nameOf: NameOf
  readonly inspectionId: string
}

const Sent = ({ paper, uploads, nameOf, inspectionId }: SentGiven) => (
  <SummaryCard
    title={`Sent ${momentInWords(Temporal.Instant.from(paper.at))}`}
    rows={[
      { key: 'Sent by', value: nameOf(paper.by) },
      ...Object.entries(paper.fields).map(([name, value]) => ({
        key: fieldWords[name] ?? name,
        value: <span class="ji_letter">{name === 'outcome' ? outcomeWords(value) : value}</span>,
      })),
      ...(paper.files.length === 0
        ? []
        : [{ key: 'Files', value: <FileList inspectionId={inspectionId} uploads={ofPaper(paper, uploads)} /> }]),
      {
        key: 'Receipt',
        value: <a href={`/inspections/${inspectionId}/receipts/${encodeURIComponent(paper.id)}`}>See the receipt</a>,
      },
    ]}
  />
)

const ofPaper = ({ files }: Paper, uploads: readonly Upload[]): readonly Upload[] =>
  uploads.filter(one => files.some(file => file.uploadId === one.id))

interface AskedGiven {
  readonly question: Question
  readonly nameOf: NameOf
  readonly answerHref: string | undefined
}

const Asked = ({ question, nameOf, answerHref }: AskedGiven) => (
  <SummaryCard
    title={`${nameOf(question.by)}, ${momentInWords(Temporal.Instant.from(question.at))}`}
    rows={[
      { key: 'Question', value: question.text },
      {
        key: 'Answer',
        value: question.answer?.text ?? 'Not answered yet',
        ...(question.answer === undefined && answerHref !== undefined
          ? { actions: [{ text: 'Answer', href: answerHref, about: 'this question' }] }
          : {}),
      },
    ]}
  />
)
