import { Temporal } from 'temporal-polyfill'
import type { Rehearsal } from '../rehearsal/result.ts'
import type { TimelineEntry } from '../rehearsal/timeline/entry.ts'
import { escaped } from './escaped.ts'
import { localPage } from './local-page.ts'

/** What is to be rehearsed: the answers of the start page, and who never answers. */
export interface ToRehearse {
  readonly area: string
  readonly footprint: string
  readonly letterDate: string
  readonly silent: string
}

const silences = [
  ['', 'Everybody answers in time'],
  ['inspection-co-ordinator', 'The inspection co-ordinator never answers'],
  ['nhs-chief-executive', 'The NHS chief executive never answers'],
  ['all', 'The whole partnership never answers'],
] as const

/** The page on which a rehearsal is asked for. */
export const askingPage = ({ area, footprint, letterDate, silent }: ToRehearse, problem?: string): string =>
  whole(
    'Rehearse an inspection',
    `<h1>Rehearse an inspection</h1>
<p>The whole inspection, from the letter to the end of its follow-up, is played in seconds on the very definitions that deploy, with invented people. Nothing is kept and nothing is sent.</p>
${problem === undefined ? '' : `<p role="alert" class="problem">${escaped(problem)}</p>`}
<form method="post" action="/rehearsal">
<p><label for="area">Council area</label><br><input id="area" name="area" value="${escaped(area)}"></p>
<p><label for="footprint">Footprint (A, B or C)</label><br><input id="footprint" name="footprint" value="${escaped(footprint)}"></p>
<p><label for="letterDate">Letter date (year-month-day)</label><br><input id="letterDate" name="letterDate" value="${escaped(letterDate)}"></p>
<p><label for="silent">How do people behave?</label><br><select id="silent" name="silent">${silences
      .map(([value, words]) => `<option value="${value}"${value === silent ? ' selected' : ''}>${words}</option>`)
      .join('')}</select></p>
<p><button>Rehearse</button> It takes about ten seconds.</p>
</form>
<p><a href="/start/plan">Back to the plan</a></p>`,
  )

/** A rehearsal from its letter to its end: key dates, what happened and every e-mail, how it ended. */
export const rehearsedPage = (rehearsal: Rehearsal): string =>
  whole(
    `Rehearsal: ${rehearsal.area}`,
    `<h1>Rehearsal: ${escaped(rehearsal.area)}</h1>
<p>${escaped(endOf(rehearsal))}</p>
<div class="scroll" tabindex="0" role="region" aria-label="Key dates"><table><caption>Key dates</caption><thead><tr><th scope="col">What</th><th scope="col">Planned</th><th scope="col">Came true</th></tr></thead><tbody>${rehearsal.milestones
      .map(
        one =>
          `<tr><th scope="row">${escaped(one.name)}</th><td>${dayOf(one.planned)}</td><td>${one.actual === undefined ? '' : dayOf(one.actual)}</td></tr>`,
      )
      .join('')}</tbody></table></div>
<div class="scroll" tabindex="0" role="region" aria-label="What happened"><table><caption>What happened, and every e-mail</caption><thead><tr><th scope="col">When</th><th scope="col">Week</th><th scope="col">What</th></tr></thead><tbody>${rehearsal.timeline.map(row).join('')}</tbody></table></div>
<p><a href="/rehearsal">Rehearse another one</a> · <a href="/start/plan">Back to the plan</a></p>`,
  )

const endOf = ({ outcome, notices }: Rehearsal): string => {
  const sent = notices.filter(one => one.sentAt !== undefined).length
  if (outcome.status === 'closed') return `Closed on ${dayOf(outcome.at)}, after ${sent} messages.`
  if (outcome.status === 'stuck') return `It got stuck: ${outcome.why}`
  return `It still waited on ${dayOf(outcome.at)} for: ${outcome.waiting.join('; ')}.`
}

const row = ({ at, week, text, why, what }: TimelineEntry): string =>
  `<tr><td>${momentOf(at)}</td><td>${week ?? ''}</td><td>${what === 'mail-sent' ? '✉ ' : ''}${escaped(text)}${why === undefined ? '' : ` <small>${escaped(why)}</small>`}</td></tr>`

const dayOf = (instant: string): string =>
  Temporal.PlainDate.from(instant.slice(0, 10)).toLocaleString('en-GB', { dateStyle: 'medium' })

const momentOf = (instant: string): string =>
  Temporal.Instant.from(instant).toLocaleString('en-GB', {
    timeZone: 'Europe/London',
    dateStyle: 'medium',
    timeStyle: 'short',
  })

const whole = (title: string, body: string): string => localPage(title, 'Local system', body)
