/** What a message says: its subject, and its paragraphs. */
export interface Said {
  readonly subject: string
  readonly paragraphs: readonly string[]
}
