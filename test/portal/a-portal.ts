import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { defaultLibrary } from '../../domain/calendars/library.ts'
import type { Access } from '../../domain/rights/access.ts'
import { createSetClock } from '../../functions/ports/clock/memory.ts'
import { memoryDesk } from '../../functions/ports/desk/memory.ts'
import { memoryDirectory } from '../../functions/ports/directory/memory.ts'
import type { Person } from '../../functions/ports/directory/person.ts'
import { memoryFiles } from '../../functions/ports/files/memory.ts'
import { memoryInspectionStore } from '../../functions/ports/inspection-store/memory.ts'
import { memoryNoticeLedger } from '../../functions/ports/notice-ledger/memory.ts'
import { memoryPapers } from '../../functions/ports/papers/memory.ts'
import { memoryRelays } from '../../functions/ports/relays/memory.ts'
import { memorySwitches } from '../../functions/ports/switches/memory.ts'
import { createMemoryTable } from '../../functions/ports/table/memory-table.ts'
import { createPortal } from '../../portal/application.ts'
import type { PortalPorts } from '../../portal/ports.ts'
import { beginSession } from '../../portal/session/session.ts'

const portalUrl = 'https://inspections.example'

/** The pages over ports in memory, at a moment that the test sets. */
export const aPortal = (at = '2026-11-23T10:00:00Z') => {
  const table = createMemoryTable()
  const clock = createSetClock(at)
  const ports: PortalPorts = {
    store: memoryInspectionStore(table),
    directory: memoryDirectory(table),
    ledger: memoryNoticeLedger(table),
    switches: memorySwitches(table),
    relays: memoryRelays(),
    clock,
    calendars: defaultLibrary,
    desk: memoryDesk(),
    papers: memoryPapers(),
    files: memoryFiles(),
    signIn: {
      begin: async () => ({
        url: 'https://sign-in.example/',
        attempt: { who: 'staff', state: '', nonce: '', codeVerifier: '' },
      }),
      finish: () => Promise.reject(new Error('nobody signs in here')),
      signOutUrl: async () => undefined,
    },
    secret: () => randomBytes(32).toString('base64url'),
    wait: setTimeout,
    portalUrl,
    formTargets: [],
  }
  return { ports, clock, app: createPortal(ports) }
}

export type APortal = ReturnType<typeof aPortal>

/** An invented person, in the directory. */
export const known = async ({ ports }: APortal, name: string, access: Access): Promise<Person> => {
  const id = name.toLowerCase().replaceAll(' ', '-')
  const person: Person = { id, name, email: `${id}@example.org`, organisation: 'Invented Organisation', access }
  await ports.directory.put(person)
  return person
}

/** Somebody in front of a browser without scripts: keeps the session, follows redirects, fills in forms. */
export const browsing = async ({ app, ports, clock }: APortal, person: Person) => {
  const who = person.access?.kind === 'staff' ? 'staff' : 'partner'
  const { secret, session } = await beginSession(ports.desk, { personId: person.id, who }, ports.secret, clock.now())
  const headers = { cookie: `__Host-session=${secret}` }
  const get = (path: string) => app.request(`${portalUrl}${path}`, { headers })
  const post = (path: string, fields: Readonly<Record<string, string>>, csrf = session.csrf) =>
    app.request(`${portalUrl}${path}`, {
      method: 'POST',
      headers: { ...headers, origin: portalUrl },
      body: new URLSearchParams({ _csrf: csrf, ...fields }),
    })
  return { get, post, session, secret }
}
