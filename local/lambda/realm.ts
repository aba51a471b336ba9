import { installRealmDate } from './realm-date.ts'
import { installRealmEnvironment } from './realm-environment.ts'
import { installRealmOutput } from './realm-output.ts'

let users = 0
let undo: readonly (() => void)[] = []

/** Installs the functions' world once for all who enter; it goes when the last one leaves. Yields how to leave. */
export const enterRealm = (): (() => void) => {
  if (users === 0) undo = [installRealmEnvironment(), installRealmDate(), installRealmOutput()]
  users += 1
  return () => {
    users -= 1
    if (users === 0) for (const one of undo) one()
  }
}
