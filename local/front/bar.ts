import { Temporal } from 'temporal-polyfill'
import { escaped } from './escaped.ts'

/** What the bar shows beside the clock. */
export interface BarFacts {
  readonly nowMs: number
  /** When the next thing happens by itself. */
  readonly nextMs: number | undefined
  /** What is under way, such as the seeding of the examples; undefined when nothing is. */
  readonly underWay: string | undefined
  /** The page to come back to after a jump. */
  readonly from: string
}

const jumps = [
  ['next', 'Next event'],
  ['day', 'A day'],
  ['week', 'A week'],
] as const

/** The bar of the local system: its clock, and the way to jump ahead. It is no part of the product's pages. */
export const bar = ({ nowMs, nextMs, underWay, from }: BarFacts): string => {
  const next = nextMs === undefined ? 'nothing is due' : `next event ${inWords(nextMs)}`
  const state = underWay ?? next
  const buttons = jumps
    .map(([to, label]) => `<button class="local-bar__button" name="to" value="${to}">${label}</button>`)
    .join('')
  const jumping = `<form method="post" action="/local/clock" class="local-bar__form"><input type="hidden" name="from" value="${escaped(from)}"><span class="local-bar__label">Jump ahead:</span> ${buttons}</form>`
  return `<aside class="local-bar" aria-label="Local clock"><div class="local-bar__inner">
<p class="local-bar__clock"><strong>Local system</strong> <time datetime="${isoOf(nowMs)}">${inWords(nowMs)}</time> <span class="local-bar__next">${escaped(state)}</span></p>
${underWay === undefined ? jumping : ''}
<p class="local-bar__links"><a class="local-bar__link" href="/mailbox">Mailbox</a></p>
</div></aside>`
}

const isoOf = (ms: number): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)).toString({ smallestUnit: 'second' })

const inWords = (ms: number): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)).toLocaleString('en-GB', {
    timeZone: 'Europe/London',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })

/** Where a page of the product begins, after its links that skip to the content. */
const pageBegins = '<div class="ds_page">'

/** The page with the bar above it, and the bar's style. */
export const withBar = (html: string, facts: BarFacts): string =>
  html
    .replace('</head>', '<link rel="stylesheet" href="/local/bar.css"></head>')
    .replace(html.includes(pageBegins) ? pageBegins : /<body[^>]*>/, found =>
      found === pageBegins ? `${bar(facts)}${found}` : `${found}${bar(facts)}`,
    )

/** The bar's style. */
export const barStyle = `.local-bar{background:#1a1a1a;color:#fff;font-family:sans-serif;font-size:1rem;line-height:1.5}
.local-bar__inner{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:center;max-width:72rem;margin:0 auto;padding:.5rem 1rem}
.local-bar p{margin:0;max-width:none}
.local-bar__next{color:#d9d9d9;margin-left:.75rem}
.local-bar__form{display:flex;flex-wrap:wrap;gap:.25rem .5rem;align-items:center;margin:0}
.local-bar__button{background:#fff;color:#1a1a1a;border:0;padding:.25rem .75rem;min-height:2rem;font:inherit;cursor:pointer}
.local-bar__button:hover{background:#d9eeff}
.local-bar__button:focus,.local-bar__link:focus{outline:3px solid #fdd522;outline-offset:2px}
.local-bar__link,.local-bar__link:visited{color:#fff}
@media print{.local-bar{display:none}}
`
