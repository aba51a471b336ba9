/** A journal that this program must not go on with; the message says which file, what is wrong with it, and the way out. */
export class JournalUnusable extends Error {
  override readonly name = 'JournalUnusable'
  readonly file: string
  constructor(file: string, problem: string, wayOut: string, cause?: unknown) {
    super(`${file} ${problem}. ${wayOut}`, cause === undefined ? undefined : { cause })
    this.file = file
  }
}

const restore = 'Nothing in it was changed. Restore the folder from a copy, or move the folder away to begin anew.'

export const damaged = (file: string, what: string, cause?: unknown): JournalUnusable =>
  new JournalUnusable(file, `is damaged: ${what}`, restore, cause)
