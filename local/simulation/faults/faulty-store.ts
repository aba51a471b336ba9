import { Failure } from '../../../domain/failure.ts'
import type { DueThing } from '../../../functions/ports/inspection-store/due-thing.ts'
import type { InspectionStore } from '../../../functions/ports/inspection-store/port.ts'
import type { Surroundings } from './life.ts'
import { type Calls, storeTrouble } from './life.ts'

const stale = (): Failure => new Failure('StaleVersion', 'The record has changed since it was read.')

/** The store as one invocation meets it. */
export const faultyStore = (
  store: InspectionStore,
  { read, write, fails }: Calls,
  { clock, faults }: Surroundings,
): InspectionStore => {
  const trouble = storeTrouble({ fails })
  let listed: { readonly atMs: number; readonly things: readonly DueThing[] } | undefined

  /** What a list that lags by a second shows: what it showed a moment ago, or nothing that is new. */
  const lagging = (things: readonly DueThing[]): readonly DueThing[] => {
    const secondAgo = new Date(clock.now() - 1000).toISOString()
    const shown = listed?.atMs === clock.now() ? listed.things : things.filter(one => one.dueAt < secondAgo)
    if (shown.length !== things.length || shown.some((one, index) => one !== things[index])) faults.hit('list-lags')
    return shown
  }

  return {
    load: id => read('load', () => store.load(id)),
    notices: id => read('notices', () => store.notices(id)),
    events: (id, after) => read('events', () => store.events(id, after)),
    create: change => write('create', () => store.create(change), trouble),
    commit: (before, change) =>
      write(
        `commit ${change.entries.map(one => `${one.what} ${one.about}`).join(', ')}`,
        () => store.commit(before, change),
        {
          before: () => {
            trouble.before()
            fails('stale-version', stale)
          },
          after: trouble.after,
        },
      ),
    listDue: (until, limit) =>
      read('listDue', async () => {
        const things = await store.listDue(until, limit)
        const shown = faults.strikes('list-lags') ? lagging(things) : things
        listed = { atMs: clock.now(), things: shown }
        return shown
      }),
    nextDue: () => read('nextDue', () => store.nextDue()),
    listOpen: () => read('listOpen', () => store.listOpen()),
    listOver: which => read('listOver', () => store.listOver(which)),
    openInspectionsOf: area => read('openInspectionsOf', () => store.openInspectionsOf(area)),
    openRequestsOf: person => read('openRequestsOf', () => store.openRequestsOf(person)),
    tokenOf: (id, key) => read('tokenOf', () => store.tokenOf(id, key)),
    storeToken: (id, key, token) => write(`storeToken ${key}`, () => store.storeToken(id, key, token), trouble),
    clearWake: (id, key, seen) => write(`clearWake ${key}`, () => store.clearWake(id, key, seen), trouble),
    relayStarted: (id, started) => write(`relayStarted ${started.run}`, () => store.relayStarted(id, started), trouble),
    relayStopped: (id, stopped) =>
      write(`relayStopped ${stopped.name}`, () => store.relayStopped(id, stopped), trouble),
  }
}
