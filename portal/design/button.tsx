import type { FC, PropsWithChildren } from 'hono/jsx'
import { classes } from './classes.ts'

interface Look {
  readonly kind?: 'primary' | 'secondary' | 'danger' | undefined
  readonly small?: boolean | undefined
}

const look = ({ kind = 'primary', small }: Look): string =>
  classes(
    'ds_button',
    kind === 'secondary' && 'ds_button--secondary',
    kind === 'danger' && 'ji_button--danger',
    small && 'ds_button--small',
  )

interface ButtonProps extends Look {
  /** With a value: which of a form's buttons was pressed. */
  readonly name?: string | undefined
  readonly value?: string | undefined
}

/** Sends the form that it stands in. `danger` is for what cannot be taken back. */
export const Button: FC<PropsWithChildren<ButtonProps>> = ({ name, value, children, ...rest }) => (
  <button class={look(rest)} type="submit" name={name} value={value}>
    {children}
  </button>
)

/** Leads to the next page of a task, and changes nothing. */
export const ButtonLink: FC<PropsWithChildren<Look & { readonly href: string }>> = ({ href, children, ...rest }) => (
  <a class={look(rest)} href={href}>
    {children}
  </a>
)

/** What can be done here: buttons, the most usual first, and links beside them. */
export const Actions: FC<PropsWithChildren> = ({ children }) => <div class="ds_button-group">{children}</div>
