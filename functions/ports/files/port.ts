/** What a form needs that sends one file straight to the store. */
export interface PresignedPost {
  /** Where the form is sent, as multipart/form-data. */
  readonly url: string
  /** The hidden fields; they stand before the file, whose own field is called `file`. */
  readonly fields: Readonly<Record<string, string>>
}

export interface PostToPresign {
  /** The key of the object; `${filename}` at its end stands for the name that the sender's file has. */
  readonly key: string
  /** A file must have at least one byte. */
  readonly maxBytes: number
  /** What the file will be said to be; the store does not look. */
  readonly contentType?: string
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
  read(key: string): Promise<{ readonly bytes: Uint8Array; readonly contentType: string } | undefined>
  /** A file's size in bytes; undefined if there is none. */
  head(key: string): Promise<{ readonly size: number } | undefined>
  /** Moves a file; what it was said to be stays. Errors: an Error where there is none. */
  move(from: string, to: string): Promise<void>
  /** Takes a file away; one that is not there is fine. */
  remove(key: string): Promise<void>
}

/** What a file is said to be when nobody said anything: S3's own word. */
export const unsaidContentType = 'binary/octet-stream'
