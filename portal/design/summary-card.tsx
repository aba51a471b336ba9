import type { FC } from 'hono/jsx'
import { ActionLink, type RowAction, SummaryList, type SummaryRow } from './summary-list.tsx'

interface SummaryCardProps {
  readonly title: string
  readonly rows: readonly SummaryRow[]
  readonly actions?: readonly RowAction[] | undefined
}

/** The facts about one thing of several, with its name on top. */
export const SummaryCard: FC<SummaryCardProps> = ({ title, rows, actions = [] }) => (
  <div class="ds_summary-card">
    <div class="ds_summary-card__header">
      <h2 class="ds_summary-card__header-title">{title}</h2>
      {actions.length > 0 && (
        <ul class="ds_summary-card__actions-list">
          {actions.map(action => (
            <li class="ds_summary-card__actions-list-item">
              <ActionLink {...action} />
            </li>
          ))}
        </ul>
      )}
    </div>
    <div class="ds_summary-card__content">
      <SummaryList rows={rows} shortKeys />
    </div>
  </div>
)
