import type { At, State } from './state.ts'

/** The lowest number that nothing refers to: as good as a new one, and it keeps the number of states down. */
export const newToken = (state: State): number => {
  const used = new Set([
    ...Object.values(state.steps).map(one => one.token),
    ...state.executions.flatMap(one => one.tracks.map(track => (track.at === 'waiting' ? track.token : 0))),
    ...state.processes.flatMap(one => tokensIn(one.now)),
    ...state.late.map(one => one.token),
  ])
  let token = 1
  while (used.has(token)) token += 1
  return token
}

const tokensIn = (now: At): number[] => {
  if (now.at === 'commit') return now.change.steps.map(one => one.token)
  if (now.at === 'load') return []
  return now.todo.map(one => {
    if (one.do === 'clear') return one.token
    return one.do === 'wake' ? (one.known ?? 0) : 0
  })
}
