import { Temporal } from 'temporal-polyfill'
import { sealedText } from '../../../functions/ports/papers/checksum.ts'
import { Confirmation } from '../../design/confirmation.tsx'
import { Details } from '../../design/details.tsx'
import { SummaryList } from '../../design/summary-list.tsx'
import { Table } from '../../design/table.tsx'
import { momentInWords } from '../../design/words.ts'
import type { PortalContext } from '../../http/context.ts'
import { show } from '../../page/show.tsx'
import { openInspection } from '../../reading/inspection.ts'
import { namesOf } from '../../reading/names.ts'
import { notFound } from '../../reading/not-found.ts'
import { requestName, rowOf } from '../../reading/requests.ts'
import { fieldWords } from './field-words.ts'
import { outcomeWords } from './outcome-words.ts'
import { sentAnswers } from './sent-answers.ts'

/** The proof that something was sent: what, when, by whom, and a checksum that anybody can work out again. */
export const receiptPage = async (c: PortalContext) => {
  const { record, setting, may } = await openInspection(c, 'see-inspection')
  const { ports } = c.var
  const { id, areaName } = record.inspection
  const paper = (await sentAnswers(ports, id)).find(one => one.id === c.req.param('reference'))
  const request = record.requests.find(one => one.key === paper?.request)
  if (paper === undefined || request === undefined || !may('see-submission', request)) throw notFound()
  const nameOf = await namesOf(ports.directory, [paper.by])
  const page = `/inspections/${id}/requests/${request.key}`
  const justSent = c.req.query('done') === 'sent'
  const title = justSent ? 'Your answer has been sent' : 'Receipt'
  return show(
    c,
    { title, ...(justSent ? { heading: 'own' as const } : {}), back: { text: 'The request', href: page } },
    <>
      {justSent && (
        <Confirmation title={title} reference={paper.id}>
          You need not do anything else now. You will hear if anything is missing.
        </Confirmation>
      )}
      <SummaryList
        rows={[
          { key: 'Request', value: `${requestName(rowOf(request, setting))}, joint inspection of ${areaName}` },
          { key: 'Sent', value: momentInWords(Temporal.Instant.from(paper.at)) },
          { key: 'Sent by', value: nameOf(paper.by) },
          { key: 'Reference', value: paper.id },
          ...Object.entries(paper.fields).map(([name, value]) => ({
            key: fieldWords[name] ?? name,
            value: <span class="ji_letter">{name === 'outcome' ? outcomeWords(value) : value}</span>,
          })),
        ]}
      />
      {paper.files.length > 0 && (
        <Table
          caption="Files"
          rows={paper.files}
          columns={[
            { heading: 'File', rowHeader: true, cell: one => one.fileName },
            { heading: 'Size in bytes', numeric: true, cell: one => String(one.size) },
            { heading: 'SHA-256', cell: one => <code class="ji_sum">{one.sha256}</code> },
          ]}
        />
      )}
      <Details summary="How to check this receipt">
        <p>
          Checksum of the whole answer (SHA-256): <code class="ji_sum">{paper.checksum}</code>
        </p>
        <p>
          Each file's checksum is what <code>sha256sum</code> prints for it. That of the whole answer is over the text
          below, as it stands, without a line break at its end:
        </p>
        <p>
          <code class="ji_sum">{sealedText(paper)}</code>
        </p>
      </Details>
    </>,
  )
}
