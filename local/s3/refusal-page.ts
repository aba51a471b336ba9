import type { IncomingMessage } from 'node:http'
import { escaped } from '../front/escaped.ts'
import type { Answer } from './answer.ts'
import type { RefusalCode, S3Refused } from './refusal.ts'

const formWrong =
  'The form did not fit what was agreed for this file. Open the page again and choose the file once more.'
const brokenOff = 'The file did not arrive whole. Check your connection and send it again.'
const nameTooLong = 'The name of the file is too long. Give it a shorter one and send it again.'
const ours = 'Something here went wrong, not on your side. Wait a minute and send the file again.'

type Words = string | ((refused: S3Refused) => string)

/** What a sender is told, and the way out. */
const words: Readonly<Record<RefusalCode, Words>> = {
  AccessDenied: ({ message }) =>
    message.endsWith('Policy expired.')
      ? 'The page was open for too long. Open it again and choose the file once more.'
      : formWrong,
  BadDigest: brokenOff,
  EntityTooLarge: ({ details }) =>
    `The file is larger than ${inWords(Number(details.MaxSizeAllowed))}. Make it smaller, or send it in parts.`,
  EntityTooSmall: 'No file was chosen, or it is empty. Choose it again, and look that it opens on your computer.',
  InternalError: ours,
  InvalidAccessKeyId: formWrong,
  InvalidArgument: 'No file was chosen. Open the page again and choose one.',
  InvalidPolicyDocument: formWrong,
  InvalidURI: formWrong,
  KeyTooLongError: nameTooLong,
  MalformedPOSTRequest: brokenOff,
  MaxPostPreDataLengthExceeded: nameTooLong,
  NoSuchBucket: ours,
  NoSuchKey: formWrong,
  NotImplemented: formWrong,
  SignatureDoesNotMatch: formWrong,
}

const inWords = (bytes: number): string =>
  bytes >= 1024 ** 2 ? `${Math.floor(bytes / 1024 ** 2)} MB` : `${bytes} bytes`

/** Whether a browser sent a form and shows a person what is answered: such a one names HTML first. */
export const wantsPage = ({ method, headers }: IncomingMessage): boolean =>
  method === 'POST' && /^\s*text\/html\b/i.test(headers.accept ?? '')

/** A refusal in plain words with the way back to the form. S3 itself answers browsers in XML, too. */
export const refusalPage = (refused: S3Refused, incoming: IncomingMessage): Answer => {
  const said = words[refused.code]
  const reason = typeof said === 'string' ? said : said(refused)
  const back = cameFrom(incoming)
  const way =
    back === undefined
      ? 'Go back to the page before this one with your browser.'
      : `<a href="${escaped(back)}">Back to the page</a>`
  return {
    status: refused.status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    },
    body: `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>The file was not taken</title><link rel="stylesheet" href="/local/mailbox.css"></head><body><main><h1>The file was not taken</h1><p>${escaped(reason)}</p><p>Nothing of it was kept.</p><p>${way}</p></main></body></html>`,
  }
}

/** The page with the form, if it stands on this same address: another's is no way back. */
const cameFrom = ({ headers }: IncomingMessage): string | undefined => {
  const page = URL.parse(headers.referer ?? '')
  return page?.protocol === 'http:' && page.host === headers.host ? page.pathname + page.search : undefined
}
