/** What a form needs that sends one file straight to the store. */
export interface PresignedPost {
  readonly url: string
  readonly fields: Readonly<Record<string, string>>
}

export interface PostToPresign {
  /** The key of the object; `${filename}` at its end stands for the name that the sender's file has. */
  readonly key: string
  readonly maxBytes: number
  readonly expiresInSeconds: number
  /** The page that the browser is led to afterwards. */
  readonly successRedirect?: string
}

/** The files of all inspections. Errors of every call: StoreUnavailable (transient: try again). */
export interface Files {
  /** A form's way to put one file there, for a while, up to a size. */
  presignPost(post: PostToPresign): Promise<PresignedPost>
  /** An address under which a file can be had for a while, under the name given. */
  presignGet(key: string, given: { readonly fileName: string; readonly expiresInSeconds: number }): Promise<string>
  /** A file whole; undefined if there is none. */
  read(key: string): Promise<{ readonly bytes: Uint8Array } | undefined>
  /** Moves a file. Errors: an Error where there is none. */
  move(from: string, to: string): Promise<void>
  /** Takes a file away; one that is not there is fine. */
  remove(key: string): Promise<void>
}
