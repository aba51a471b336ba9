import type { FC, PropsWithChildren } from 'hono/jsx'

interface FormProps {
  /** The session's token, which says that the form came from a page of this session. */
  readonly csrf: string
  /** A new secret: what is sent twice with the same one is done once. */
  readonly onceKey?: string | undefined
  /** What the page shows of a change, as a digest: nothing else is carried out. */
  readonly shown?: string | undefined
  /** Where it is sent; the page itself unless given. */
  readonly action?: string | undefined
}

/** A form that changes something. The checking and its words are ours, not the browser's. */
export const Form: FC<PropsWithChildren<FormProps>> = ({ csrf, onceKey, shown, action, children }) => (
  <form class="ji_form" method="post" action={action} novalidate>
    <input type="hidden" name="_csrf" value={csrf} />
    {onceKey !== undefined && <input type="hidden" name="_key" value={onceKey} />}
    {shown !== undefined && <input type="hidden" name="_shown" value={shown} />}
    {children}
  </form>
)
