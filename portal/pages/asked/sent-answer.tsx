import { Temporal } from 'temporal-polyfill'
import type { Paper, Upload } from '../../../functions/ports/papers/paper.ts'
import { SummaryCard } from '../../design/summary-card.tsx'
import { momentInWords } from '../../design/words.ts'
import type { NameOf } from '../../reading/names.ts'
import { fieldWords } from './field-words.ts'
import { FileList } from './file-list.tsx'
import { outcomeWords } from './outcome-words.ts'

interface SentGiven {
  readonly paper: Paper
  readonly uploads: readonly Upload[]
  readonly nameOf: NameOf
  readonly inspectionId: string
}

/** One answer that was sent: what was filled in, its files, its receipt. */
export const Sent = ({ paper, uploads, nameOf, inspectionId }: SentGiven) => (
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
