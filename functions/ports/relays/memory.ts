import type { RelayStart, Relays } from './port.ts'

/** Relays that are only noted: what was started, and which tokens were answered. */
export const memoryRelays = (): Relays & {
  readonly started: ReadonlyMap<string, RelayStart>
  readonly woken: ReadonlySet<string>
} => {
  const started = new Map<string, RelayStart>()
  const woken = new Set<string>()
  return {
    started,
    woken,
    start: async relay => {
      if (!started.has(relay.name)) started.set(relay.name, relay)
    },
    wake: async token => {
      if (woken.has(token)) return 'already'
      woken.add(token)
      return 'woken'
    },
  }
}
