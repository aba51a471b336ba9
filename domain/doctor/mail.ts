import { Temporal } from 'temporal-polyfill'
import { type Examined, isLongAgo } from './examined.ts'
import type { Found } from './finding.ts'

/** Mail that is switched off, or to the team only, is meant to be on again: nobody is reminded meanwhile. */
export const mailSwitchedOff = ({ mail, now }: Pick<Examined, 'mail' | 'now'>): Found[] => {
  if (!isSwitchedOff(mail) || !isLongAgo(mail.at, now)) return []
  const how = mail.mode === 'none' ? 'Mail has been off' : 'Mail has been in trial, to the team only,'
  return [
    {
      kind: 'mail-off',
      about: 'mail',
      says: `${how} since ${mail.at}.`,
      repair: { do: 'tell-a-person' },
      repairSays: 'The service manager or an administrator switches it on again on the page “Mail”.',
    },
  ]
}

/** For how many hours not everybody has been written to; 0 while everybody is. */
export const hoursSwitchedOff = (mail: Examined['mail'], now: Examined['now']): number =>
  isSwitchedOff(mail) ? Math.floor(Temporal.Instant.from(mail.at).until(now).total('hours')) : 0

const isSwitchedOff = (mail: Examined['mail']): mail is NonNullable<Examined['mail']> =>
  mail !== undefined && mail.mode !== 'all'
