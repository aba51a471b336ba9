import type { FC, PropsWithChildren } from 'hono/jsx'

interface UploadFormProps {
  /** A pre-signed POST: where the file goes, and what has to stand before it. */
  readonly post: { readonly url: string; readonly fields: Readonly<Record<string, string>> }
}

/** A form that sends a file straight to the store. It has no field of its own: the store refuses what was not signed. */
export const UploadForm: FC<PropsWithChildren<UploadFormProps>> = ({ post, children }) => (
  <form class="ji_form" method="post" action={post.url} enctype="multipart/form-data">
    {Object.entries(post.fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
)
