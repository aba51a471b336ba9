/** A paragraph of running text, or the points of a list. */
export type Paragraph = string | readonly string[]

/** What a message says: its subject, and its paragraphs. */
export interface Said {
  readonly subject: string
  readonly paragraphs: readonly Paragraph[]
}
