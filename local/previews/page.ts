import type { Preview } from './previews.ts'

/** The page of the documents that shows what the system writes to people. */
export const previewsPage = (all: readonly Preview[]): string =>
  [
    '# What the system writes',
    '',
    'Every kind of message, as plain text, from the inspection of East Lothian. Written by `npm run previews`; no message',
    'holds a name, a reason, evidence or an attachment, and a link never changes anything.',
    ...all.flatMap(({ name, subject, text }) => ['', `## ${name}`, '', `**${subject}**`, '', '```text', text, '```']),
    '',
  ].join('\n')
