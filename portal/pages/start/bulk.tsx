import { mayAnywhere } from '../../../domain/rights/rights.ts'
import { decodeText } from '../../../functions/file-scanned/decode-text.ts'
import { Actions, Button } from '../../design/button.tsx'
import { Details } from '../../design/details.tsx'
import { FileInput } from '../../design/file-input.tsx'
import type { Filled } from '../../design/filled.ts'
import { Section } from '../../design/section.tsx'
import { Table } from '../../design/table.tsx'
import { TextArea } from '../../design/text-area.tsx'
import { UploadForm } from '../../design/upload-form.tsx'
import { count } from '../../design/words.ts'
import type { PortalContext, SignedIn } from '../../http/context.ts'
import type { Problem } from '../../http/form.ts'
import { signedIn } from '../../http/signed-in.ts'
import { show } from '../../page/show.tsx'
import { nameIn } from '../../reading/names.ts'
import { notAllowed } from '../../reading/not-allowed.ts'
import { dropDraft, findDraft } from '../../session/drafts.ts'
import { columns, templateCsv } from '../../start/bulk/columns.ts'
import { keepSheet, keptSheet } from '../../start/bulk/kept-sheet.ts'
import { type BulkPlan, planRows } from '../../start/bulk/plan-rows.ts'
import { mostCharacters, mostRows } from '../../start/bulk/read-sheet.ts'
import { BulkRows, troubleInWords } from './bulk-rows.tsx'

/** Whoever may start several inspections at once. Errors: InspectionUnknown. */
export const bulkStarter = (c: PortalContext): SignedIn => {
  const me = signedIn(c)
  if (!mayAnywhere(me.viewer, 'start-in-bulk')) throw notAllowed(me.viewer, 'start-in-bulk')
  return me
}

/** Where the sheet goes in; what was sent before, or typed before a session ended, is there again. */
export const bulkPage = async (c: PortalContext) => {
  const me = bulkStarter(c)
  const { ports, now } = c.var
  const typed = await findDraft(ports.desk, me.person.id, c.req.path, now)
  const sheet = typed?.fields.sheet ?? (c.req.query('again') === '1' ? await keptSheet(ports, me, now) : undefined)
  return bulkForm(c, me, sheet ?? '', { rows: [], troubles: [] })
}

/** Checks a sheet and keeps it; what is wrong in it is said by row and column, and the sheet stays to be corrected. */
export const takeSheet = async (c: PortalContext) => {
  const me = bulkStarter(c)
  const { ports, now } = c.var
  const sheet = await sheetIn(c)
  const plan = await planRows(ports, me, sheet)
  if (plan.troubles.length > 0) return bulkForm(c, me, sheet, plan)
  await keepSheet(ports, me, sheet, now)
  await dropDraft(ports.desk, me.person.id, c.req.path)
  return c.redirect('/start/bulk/check', 303)
}

/** The text of the file if one was chosen, else what stands in the box. */
const sheetIn = async (c: PortalContext): Promise<string> => {
  const data = await c.req.formData()
  const file = data.get('file')
  const typed = data.get('sheet')
  if (file instanceof File && file.size > 0)
    return decodeText(new Uint8Array(await file.slice(0, mostBytes).arrayBuffer()))
  return typeof typed === 'string' ? typed.replaceAll('\r\n', '\n') : ''
}

/** Enough to see that a file is too long. */
const mostBytes = 4 * mostCharacters

/** The most lines of a summary that help anybody. */
const mostProblems = 20

const problemsOf = ({ troubles }: BulkPlan): Problem[] => {
  const shown = troubles.slice(0, mostProblems).map(one => ({ field: 'sheet', says: troubleInWords(one) }))
  const more = troubles.length - shown.length
  return more === 0 ? shown : [...shown, { field: 'sheet', says: `and ${count(more, 'other problem')}` }]
}

const bulkForm = (c: PortalContext, me: SignedIn, sheet: string, plan: BulkPlan) => {
  const wrong = plan.troubles.length > 0
  const problems = problemsOf(plan)
  // A box that holds more than fits into it would be sent back cut off.
  const form: Filled = { values: { sheet: sheet.length > mostCharacters ? '' : sheet }, problems: problems.slice(0, 1) }
  return show(
    c,
    {
      title: 'Start several inspections',
      back: { href: '/start' },
      intro: `One row for each inspection, at most ${mostRows}. Nothing starts before you have seen what would, and nothing starts unless every row is right.`,
      width: 'wide',
      problems,
      ...(wrong ? { status: 422 } : {}),
    },
    <>
      {plan.rows.length > 0 && (
        <Section title="What would become of the rows">
          <BulkRows rows={plan.rows} clashes={new Map()} nameOf={nameIn(new Map())} />
        </Section>
      )}
      <p>
        <a href="/start/bulk/template.csv">Download an empty sheet (CSV)</a>. People are found in the{' '}
        <a href="/directory">directory</a> by their e-mail addresses.
      </p>
      <Details summary="What goes into each column">
        <Table
          caption="Columns of the sheet"
          captionHidden
          rows={columns}
          columns={[
            { heading: 'Column', rowHeader: true, cell: one => one.heading },
            { heading: 'Holds', cell: one => `${one.holds}${one.optional ? ' (may be left out)' : ''}` },
          ]}
        />
      </Details>
      <UploadForm post={{ url: '/start/bulk', fields: { _csrf: me.session.csrf } }}>
        <TextArea form={form} name="sheet" label="Paste the rows with their headings" rows={10} />
        <FileInput form={form} name="file" label="Or choose a CSV file" accept=".csv,text/csv" />
        <Actions>
          <Button>Check the rows</Button>
        </Actions>
      </UploadForm>
    </>,
  )
}

/** An empty sheet with its headings. */
export const bulkTemplate = (c: PortalContext) => {
  bulkStarter(c)
  return c.body(templateCsv(), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="start-inspections.csv"',
  })
}
