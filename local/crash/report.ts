import { aligned } from '../rehearsal/report/columns.ts'
import { boundaries, tell } from './kill.ts'
import type { Survived } from './soak.ts'

/** One line on an inspection that has come to its end. */
export const lineOf = ({ kills, settled, wrong }: Survived, number: number): string[] => {
  const sent = settled ? 'its mailbox settles what was being sent' : 'what was being sent is left to the ledger'
  return [
    `inspection ${number}: ${kills.length} kills, ${wrong.length === 0 ? 'the same end' : 'WRONG'} (${sent})`,
    ...wrong.map(one => `  ${one}`),
  ]
}

/** What all of it came to: where it was killed how often, and what was kept. */
export const summary = (survivors: readonly Survived[]): string[] => {
  const kills = survivors.flatMap(one => one.kills.map(tell))
  const places = ['a random moment', ...boundaries]
  const rows = places.map(place => [place, String(kills.filter(one => one === place).length)])
  const sum = (count: (one: Survived) => number): number => survivors.reduce((total, one) => total + count(one), 0)
  const kept = sum(one => one.evidence.acknowledged.length)
  const wrong = sum(one => one.wrong.length)
  const same = survivors.filter(one => one.wrong.length === 0).length
  return [
    '',
    ...aligned([['Killed at', 'times'], ...rows], [1]),
    '',
    `${kills.length} kills, ${survivors.length} inspections, ${same} with the same end; ` +
      `${kept} acknowledged commands and ${sum(one => one.evidence.messages.length)} messages checked; ${wrong} wrong`,
  ]
}
