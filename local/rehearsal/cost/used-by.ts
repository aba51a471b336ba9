import type { System } from '../../system.ts'
import type { Used } from './cost.ts'

/** What the system has used up in this process; e-mails and idle sweeps since the rehearsal began. */
export const usedBy = (system: Pick<System, 'used'>): Used => {
  const { transitions, functions, readUnits, writeUnits, emails, skippedTicks } = system.used()
  const invocations = Object.entries(functions).map(([name, { invocations: count }]) => [
    name.replace('joint-inspections-', ''),
    count,
  ])
  return {
    transitions,
    invocations: Object.fromEntries(invocations),
    readUnits,
    writeUnits,
    emails,
    idleSweeps: Object.values(skippedTicks).reduce((sum, one) => sum + one, 0),
  }
}

/** What this process and those before it have used up together; what was cut off half-way counts when it is done again. */
export const together = (before: Used | undefined, now: Used): Used => {
  if (before === undefined) return now
  const functions = new Set([...Object.keys(before.invocations), ...Object.keys(now.invocations)])
  const invocations = [...functions].map(name => [name, (before.invocations[name] ?? 0) + (now.invocations[name] ?? 0)])
  return {
    ...now,
    transitions: before.transitions + now.transitions,
    invocations: Object.fromEntries(invocations),
    readUnits: before.readUnits + now.readUnits,
    writeUnits: before.writeUnits + now.writeUnits,
  }
}
