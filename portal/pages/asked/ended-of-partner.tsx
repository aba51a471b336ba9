import type { Inspection } from '../../../domain/inspection/inspection.ts'
import type { Row } from './request-rows.ts'

interface Given {
  readonly inspections: readonly Inspection[]
  /** What the one who looks has answered in them. */
  readonly answered: readonly Row[]
}

/** Inspections that have ended, each with what somebody answered in it and the receipts. */
export const EndedOfPartner = ({ inspections, answered }: Given) => (
  <>
    <p>Nothing is asked in these any more. What you sent, and the receipts for it, stay here.</p>
    <ul>
      {inspections.map(({ id, areaName, status, letterDate }) => (
        <li>
          <a href={`/inspections/${id}`}>
            Joint inspection of {areaName}, begun {letterDate.slice(0, 4)}
          </a>
          , {status}
          <Answers rows={answered.filter(one => one.record.inspection.id === id)} />
        </li>
      ))}
    </ul>
  </>
)

const Answers = ({ rows }: { readonly rows: readonly Row[] }) =>
  rows.length === 0 ? null : (
    <ul>
      {rows.flatMap(({ record, request, name }) =>
        'submission' in request
          ? [
              <li>
                <a href={`/inspections/${record.inspection.id}/requests/${request.key}`}>{name}</a>,{' '}
                <a
                  href={`/inspections/${record.inspection.id}/receipts/${encodeURIComponent(request.submission.reference)}`}
                >
                  receipt<span class="visually-hidden"> for {name}</span>
                </a>
              </li>,
            ]
          : [],
      )}
    </ul>
  )
