import type { PortalPorts } from '../../portal/ports.ts'

/** Methods of the ports that only read. Whatever is not named here counts as a writing, so that a new one is noticed. */
const reads = {
  store: [
    'load',
    'notices',
    'events',
    'listDue',
    'nextDue',
    'listOpen',
    'listOver',
    'openInspectionsOf',
    'openRequestsOf',
    'tokenOf',
  ],
  directory: ['get', 'getMany', 'byEmail', 'list'],
  desk: ['get', 'list'],
  papers: ['submission', 'submissions', 'questions', 'notes', 'upload', 'uploads'],
  files: ['presignPost', 'presignGet', 'read', 'head'],
  relays: ['living', 'isWaiting', 'events'],
} satisfies Partial<Record<keyof PortalPorts, readonly string[]>>

/** From now on notes what is written through the ports, as `desk.put SESSION#…`: the port, the method and its first argument. */
export const writesTo = (ports: PortalPorts): readonly string[] => {
  const writes: string[] = []
  for (const [name, reading] of Object.entries(reads)) {
    const port: object = Reflect.get(ports, name)
    for (const [method, inner] of Object.entries(port))
      if (typeof inner === 'function' && !reading.includes(method))
        Object.assign(port, {
          [method]: (...given: readonly unknown[]): unknown => {
            writes.push(`${name}.${method} ${JSON.stringify(given[0])}`)
            return inner(...given)
          },
        })
  }
  return writes
}
