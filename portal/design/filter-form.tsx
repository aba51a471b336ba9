import type { FC, PropsWithChildren } from 'hono/jsx'

interface FilterFormProps {
  readonly action: string
  /** What is chosen here, such as `Filter the board`. */
  readonly label: string
}

/** A form that only chooses what a page shows: its fields become part of the address. */
export const FilterForm: FC<PropsWithChildren<FilterFormProps>> = ({ action, label, children }) => (
  <form class="ji_filter" method="get" action={action} aria-label={label}>
    {children}
  </form>
)
