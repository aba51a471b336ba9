import type { FC } from 'hono/jsx'
import type { Temporal } from 'temporal-polyfill'
import { dayInWords, momentInWords, shortDate } from './words.ts'

/** An instant in words, in London; programs read it too. */
export const Time: FC<{ readonly at: Temporal.Instant }> = ({ at }) => (
  <time datetime={at.toString({ smallestUnit: 'second' })}>{momentInWords(at)}</time>
)

/** A date in words; short where there is little room. */
export const Day: FC<{ readonly on: Temporal.PlainDate; readonly short?: boolean | undefined }> = ({ on, short }) => (
  <time datetime={on.toString()}>{short === true ? shortDate(on) : dayInWords(on)}</time>
)
