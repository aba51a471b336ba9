import type { FC, PropsWithChildren } from 'hono/jsx'

interface DetailsProps {
  readonly summary: string
  readonly open?: boolean | undefined
}

/** What only some people want to know, behind a line that opens without a script. */
export const Details: FC<PropsWithChildren<DetailsProps>> = ({ summary, open, children }) => (
  <details class="ds_details" open={open === true}>
    <summary class="ds_details__summary">{summary}</summary>
    <div class="ds_details__text">{children}</div>
  </details>
)
