import type { Child, FC } from 'hono/jsx'
import { classes } from './classes.ts'
import type { Link } from './link.ts'

/** A link that does something to what it stands beside. */
export interface RowAction extends Link {
  /** What it is done to, for people who hear the links alone: `Change` … `the letter date`. */
  readonly about?: string | undefined
}

export interface SummaryRow {
  readonly key: string
  readonly value: Child
  readonly actions?: readonly RowAction[] | undefined
}

interface SummaryListProps {
  readonly rows: readonly SummaryRow[]
  /** The names take a third of the width instead of half. */
  readonly shortKeys?: boolean | undefined
  readonly borderless?: boolean | undefined
}

/** A link with what it is about. */
export const ActionLink: FC<RowAction> = ({ text, href, about }) => (
  <a href={href}>
    {text}
    {about !== undefined && <span class="visually-hidden"> {about}</span>}
  </a>
)

/** Facts by name, with what can be done about each. */
export const SummaryList: FC<SummaryListProps> = ({ rows, shortKeys, borderless }) => {
  const acting = rows.some(({ actions = [] }) => actions.length > 0)
  return (
    <dl
      class={classes(
        'ds_summary-list',
        shortKeys && 'ds_summary-list--short-keys',
        borderless && 'ds_summary-list--no-border',
      )}
    >
      {rows.map(({ key, value, actions = [] }) => (
        <div class="ds_summary-list__item">
          <dt class="ds_summary-list__key">{key}</dt>
          <dd class="ds_summary-list__value">{value}</dd>
          {acting && (
            <dd class={classes('ds_summary-list__actions', actions.length === 0 && 'ji_no-actions')}>
              {actions.map((action, at) => (
                <span class={classes('ji_action', at > 0 && 'ji_action--next')}>
                  <ActionLink {...action} />
                </span>
              ))}
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
