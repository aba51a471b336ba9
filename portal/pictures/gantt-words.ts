import { named } from '../../domain/board/day-words.ts'
import type { ProgrammeFacts } from '../../domain/board/programme-facts.ts'

/** What the programme's picture is called, and what it shows, for those who hear it: the table beside it has the rest. */
export const ganttWords = ({ groups, today, clashes }: ProgrammeFacts): { title: string; description: string } => {
  const rows = groups.flatMap(one => one.rows)
  const urgent = rows.filter(one => one.needs === 'person').length
  const suspended = rows.filter(one => one.still !== undefined).length
  const late = rows.filter(one => one.publication.kind === 'late').length
  return {
    title: 'The programme of inspections',
    description: [
      `${count(rows.length, 'open inspection')} on ${named(today)}.`,
      `${count(urgent, 'inspection')} with need of a person now.`,
      suspended === 0 ? '' : `${count(suspended, 'inspection')} suspended.`,
      `${count(late, 'report')} will be late.`,
      `${count(clashes.length, 'clash', 'clashes')}.`,
      'The table below gives every date.',
    ]
      .filter(one => one !== '')
      .join(' '),
  }
}

const count = (n: number, one: string, many = `${one}s`): string =>
  n === 0 ? `No ${many}` : `${n} ${n === 1 ? one : many}`
