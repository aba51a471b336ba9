import type { RelayStart, Relays } from './port.ts'

/** Relays that are only noted: what was started, and which tokens were answered. */
export const memoryRelays = (): Relays & {
  readonly started: ReadonlyMap<string, RelayStart>
  readonly woken: ReadonlySet<string>
  /** Lets a relay end. */
  end(name: string): void
  /** Lets a relay have so many events. */
  goOn(name: string, events: number): void
} => {
  const started = new Map<string, RelayStart>()
  const ended = new Set<string>()
  const woken = new Set<string>()
  const events = new Map<string, number>()
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
    stop: async ({ name }) => void ended.add(name),
    living: async stage =>
      new Set([...started.values()].filter(one => one.stage === stage && !ended.has(one.name)).map(({ name }) => name)),
    isWaiting: async token => !woken.has(token),
    events: async ({ name }) => events.get(name) ?? (started.has(name) ? 1 : 0),
    end: name => void ended.add(name),
    goOn: (name, count) => void events.set(name, count),
  }
}
