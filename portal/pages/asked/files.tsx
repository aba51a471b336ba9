import { Hono } from 'hono'
import { requestTemplateOf } from '../../../domain/decisions/setting.ts'
import { isReturn } from '../../../domain/identifiers/is-return.ts'
import { identifierNames } from '../../../domain/identifiers/kinds.ts'
import { isUnanswered, type Request } from '../../../domain/inspection/request.ts'
import { limits } from '../../../functions/file-scanned/limits.ts'
import type { Upload } from '../../../functions/ports/papers/paper.ts'
import { Actions, Button, ButtonLink } from '../../design/button.tsx'
import { FileInput } from '../../design/file-input.tsx'
import { blank } from '../../design/filled.ts'
import { Form } from '../../design/form.tsx'
import { Section } from '../../design/section.tsx'
import { UploadForm } from '../../design/upload-form.tsx'
import type { Portal, PortalContext } from '../../http/context.ts'
import { fieldsOf } from '../../http/form.ts'
import { signedIn } from '../../http/signed-in.ts'
import { show } from '../../page/show.tsx'
import { openInspection, openRequest } from '../../reading/inspection.ts'
import { notFound } from '../../reading/not-found.ts'
import { requestName } from '../../reading/requests.ts'
import { FileList } from './file-list.tsx'
import { unsentFiles } from './sent-answers.ts'

const megabyte = 1024 * 1024
/** A return is read cell by cell: it has a limit of its own. */
const largestFor = (request: Request): number => (isReturn(request) ? limits.returnBytes : limits.fileBytes)

const minutesToSend = 30
const minutesToFetch = 5

const open = async (c: PortalContext) => {
  const opened = await openRequest(c, 'answer-request')
  if (!isUnanswered(opened.request)) throw notFound()
  const { id } = opened.record.inspection
  const uploads = await unsentFiles(c.var.ports, id, opened.request.key)
  return { ...opened, uploads, page: `/inspections/${id}/requests/${opened.request.key}` }
}

const filesPage = async (c: PortalContext) => {
  const { record, request, setting, uploads, page } = await open(c)
  const { session } = signedIn(c)
  const row = requestTemplateOf(setting.footprint, request.template)
  const refused = uploads.filter(one => one.state.kind === 'refused')
  const checking = uploads.some(one => one.state.kind === 'expected')
  return show(
    c,
    {
      title: `Files: ${requestName(row)}`,
      caption: `Joint inspection of ${record.inspection.areaName}`,
      back: { text: 'Your answer', href: `${page}/answer` },
    },
    <>
      <p>
        Each file is scanned for viruses and checked before anybody sees it. PDF, Word, Excel, PowerPoint, OpenDocument,
        CSV, text, PNG and JPEG files can be sent, up to {largestFor(request) / megabyte} MB.
      </p>
      {isReturn(request) && (
        <p>
          The pre-inspection return must be an Excel or CSV file, and must not hold names, CHI numbers, dates of birth
          or other identifiers of children.
        </p>
      )}
      {uploads.length > 0 && (
        <Section title="Files so far">
          <FileList inspectionId={record.inspection.id} uploads={uploads} />
          {checking && (
            <p>
              <a href={`${page}/files`}>Look again</a>: checking takes up to a minute.
            </p>
          )}
          {uploads.map(one => (
            <Form csrf={session.csrf}>
              <Button kind="secondary" small name="withdraw" value={one.id}>
                Take away {one.fileName}
              </Button>
            </Form>
          ))}
        </Section>
      )}
      {refused.map(one => (
        <Refused upload={one} />
      ))}
      <Actions>
        <Form csrf={session.csrf}>
          <Button name="add" value="file">
            Add a file
          </Button>
        </Form>
        <ButtonLink kind="secondary" href={`${page}/answer`}>
          Back to your answer
        </ButtonLink>
      </Actions>
    </>,
  )
}

const Refused = ({ upload: { fileName, state } }: { readonly upload: Upload }) => {
  if (state.kind !== 'refused') return null
  return (
    <Section title={`Why ${fileName} was refused`}>
      <p>{state.reason}</p>
      {state.findings.length > 0 && (
        <ul>
          {state.findings.map(({ sheet, cell, kind }) => (
            <li>
              {sheet}, {cell}: {Object.entries(identifierNames).find(([name]) => name === kind)?.[1] ?? kind}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const changeFiles = async (c: PortalContext) => {
  const { record, request, uploads, page } = await open(c)
  const { ports, now } = c.var
  const { id: inspectionId } = record.inspection
  const { add, withdraw } = await fieldsOf(c)
  const known = uploads.find(one => one.id === withdraw)
  if (known !== undefined) await ports.papers.withdraw({ inspectionId, id: known.id })
  if (add === undefined) return c.redirect(`${page}/files`, 303)
  const id = `f${ports
    .secret()
    .slice(0, 20)
    .replaceAll(/[^A-Za-z0-9]/g, 'x')}`
  await ports.papers.expect(inspectionId, {
    kind: 'upload',
    id,
    request: request.key,
    by: signedIn(c).person.id,
    at: now.toString(),
    fileName: 'the file just sent',
    state: { kind: 'expected' },
  })
  return c.redirect(`${page}/files/${id}`, 303)
}

/** The form that sends one file straight to the store. */
const sendPage = async (c: PortalContext) => {
  const { record, request, uploads, page } = await open(c)
  const upload = uploads.find(one => one.id === c.req.param('upload'))
  if (upload?.state.kind !== 'expected') return c.redirect(`${page}/files`, 303)
  const { ports } = c.var
  const post = await ports.files.presignPost({
    key: `quarantine/${record.inspection.id}/${request.key}/${upload.id}/\${filename}`,
    maxBytes: largestFor(request),
    expiresInSeconds: minutesToSend * 60,
    successRedirect: `${ports.portalUrl}${page}/files`,
  })
  return show(
    c,
    { title: 'Choose a file', back: { text: 'Files', href: `${page}/files` } },
    <UploadForm post={post}>
      <FileInput
        form={blank}
        name="file"
        label="The file"
        hint={isReturn(request) ? 'An Excel or CSV file' : 'One file at a time'}
        {...(isReturn(request) ? { accept: '.xlsx,.csv' } : {})}
      />
      <Actions>
        <Button>Send the file</Button>
      </Actions>
    </UploadForm>,
  )
}

/** Leads to a kept file, for whoever may see what was sent. */
const fetchFile = async (c: PortalContext) => {
  const { record, may } = await openInspection(c, 'see-inspection')
  const { ports } = c.var
  const { id: inspectionId } = record.inspection
  const upload = await ports.papers.upload({ inspectionId, id: c.req.param('upload') ?? '' })
  const request = record.requests.find(one => one.key === upload?.request)
  if (upload?.state.kind !== 'kept' || request === undefined || !may('see-submission', request)) throw notFound()
  const { fileName, state } = upload
  return c.redirect(await ports.files.presignGet(state.key, { fileName, expiresInSeconds: minutesToFetch * 60 }), 303)
}

const path = '/inspections/:inspection/requests/:request/files'

/** Files of a request: sent straight to the store, checked there, fetched from there. */
export const fileRoutes = new Hono<Portal>()
  .get(path, filesPage)
  .post(path, changeFiles)
  .get(`${path}/:upload`, sendPage)
  .get('/inspections/:inspection/files/:upload', fetchFile)
