import type { Process } from './state.ts'

const functionNames = {
  open: 'Open',
  overdue: 'Overdue',
  'overdue-silent': 'Overdue',
  'overdue-renew': 'Overdue',
  finish: 'HandOver',
} as const

/** Who acts, for a trace. Effects that nobody waits for are performed by one as good as another. */
export const nameOf = ({ cause, listened }: Process): string => {
  if (cause.by === 'sweep') return 'the performer'
  if (cause.by === 'death') return 'the death watch'
  if ('run' in cause) return `${listened ? '' : 'a late '}${functionNames[cause.by]} ${cause.run}`
  return 'a person'
}
