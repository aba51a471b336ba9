import { Temporal } from 'temporal-polyfill'
import type { Message } from '../ses/mailbox.ts'
import { escaped } from './escaped.ts'
import { localPage } from './local-page.ts'

/** The newest letters that the list shows at once. */
const shown = 200

/** The captured mail: everything that would have left, newest first, to everybody or to one address. */
export const mailboxPage = (messages: readonly Message[], to: string | undefined): string => {
  const wanted = messages.filter(one => to === undefined || one.to.includes(to)).toReversed()
  const addresses = [...new Set(messages.flatMap(one => one.to))].sort()
  const options = addresses
    .map(one => `<option value="${escaped(one)}"${one === to ? ' selected' : ''}>${escaped(one)}</option>`)
    .join('')
  const rows = wanted
    .slice(0, shown)
    .map(
      one =>
        `<tr><td>${when(one)}</td><td>${escaped(one.to.join(', '))}</td><td><a href="/mailbox/${escaped(one.id)}">${escaped(one.subject)}</a></td></tr>`,
    )
    .join('')
  const more = wanted.length > shown ? `<p>The newest ${shown} of ${wanted.length}.</p>` : ''
  return whole(
    'Mailbox',
    `<h1>Mailbox</h1>
<p>Every e-mail that the local system sent. None of it went anywhere.</p>
<form method="get" action="/mailbox"><label for="to">Sent to</label> <select id="to" name="to"><option value="">everybody</option>${options}</select> <button>Show</button></form>
${wanted.length === 0 ? '<p>Nothing has been sent yet.</p>' : `<div class="scroll" tabindex="0" role="region" aria-label="E-mails"><table><caption>E-mails, newest first</caption><thead><tr><th scope="col">Sent</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead><tbody>${rows}</tbody></table></div>`}${more}`,
  )
}

/** One letter as its reader sees it; its links work. */
export const letterPage = (message: Message): string =>
  whole(
    message.subject,
    `<p><a href="/mailbox">All e-mails</a></p>
<h1>${escaped(message.subject)}</h1>
<dl><dt>Sent</dt><dd>${when(message)}</dd><dt>From</dt><dd>${escaped(message.from)}</dd><dt>To</dt><dd>${escaped(message.to.join(', '))}</dd></dl>
<article class="letter">${linked(message.text ?? '')}</article>`,
  )

export const noLetterPage = (): string =>
  whole('Not found', '<h1>There is no such e-mail</h1><p><a href="/mailbox">All e-mails</a></p>')

const when = ({ at }: Message): string =>
  escaped(
    Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toLocaleString('en-GB', {
      timeZone: 'Europe/London',
      dateStyle: 'full',
      timeStyle: 'short',
    }),
  )

const linked = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map(
      part =>
        `<p>${escaped(part)
          .replace(/https?:\/\/[^\s<]+/g, url => `<a href="${url}">${url}</a>`)
          .replaceAll('\n', '<br>')}</p>`,
    )
    .join('')

const whole = (title: string, body: string): string => localPage(title, 'Local mailbox', body)

export const mailboxStyle = `body{font-family:sans-serif;line-height:1.5;margin:0;color:#1a1a1a;background:#fff}
main{max-width:60rem;margin:0 auto;padding:1rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:bold;padding:.5rem 0}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid #b3b3b3}
select,button{font:inherit;padding:.25rem .5rem;max-width:100%}
a{color:#0065bd}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:1rem 0}
dt{font-weight:bold}dd{margin:0;overflow-wrap:anywhere}
.letter{border:1px solid #b3b3b3;padding:1rem 1.5rem;max-width:44rem;overflow-wrap:anywhere}
`
