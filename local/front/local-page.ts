import { escaped } from './escaped.ts'

/** A page of the local system that is none of the product's: its title, `of` what it is, and what stands in it. */
export const localPage = (title: string, of: string, body: string): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)} – ${of}</title><link rel="stylesheet" href="/local/mailbox.css"></head><body><main>${body}</main></body></html>`
