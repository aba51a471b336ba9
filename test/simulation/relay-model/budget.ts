/** How often each disturbance may come, and all of them together. */
export const disturbances = [
  'move',
  'suspend',
  'migrate',
  'timeout',
  'crash',
  'duplicate',
  'death',
  'lostEvent',
  'lateToken',
  'sweepRace',
] as const
export type Disturbance = (typeof disturbances)[number]
export type Budget = Readonly<Record<Disturbance | 'total', number>>

export const noDisturbance: Budget = {
  move: 0,
  suspend: 0,
  migrate: 0,
  timeout: 0,
  crash: 0,
  duplicate: 0,
  death: 0,
  lostEvent: 0,
  lateToken: 0,
  sweepRace: 0,
  total: 0,
}

export const allows = (left: Budget, one: Disturbance): boolean => left[one] > 0 && left.total > 0

export const spent = (left: Budget, one: Disturbance): Budget => ({
  ...left,
  [one]: left[one] - 1,
  total: left.total - 1,
})

export const refunded = (left: Budget, one: Disturbance): Budget => ({
  ...left,
  [one]: left[one] + 1,
  total: left.total + 1,
})
