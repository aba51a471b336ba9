import { inKeyOrder } from '../table/memory-table.ts'
import type { Desk, DeskPlace, Lying } from './port.ts'

/** The desk in memory. */
export const memoryDesk = (): Desk => {
  const drawers = new Map<string, Map<string, Lying>>()
  const drawerOf = (name: string): Map<string, Lying> => {
    const drawer = drawers.get(name) ?? new Map<string, Lying>()
    drawers.set(name, drawer)
    return drawer
  }
  const lies = (one: Lying | undefined, now: string): one is Lying =>
    one !== undefined && Date.parse(one.until) > Date.parse(now)
  const get: Desk['get'] = async ({ drawer, key }, now) => {
    const found = drawerOf(drawer).get(key)
    return lies(found, now) ? found : undefined
  }
  const lay = ({ drawer, key }: DeskPlace, value: unknown, until: string): void => {
    drawerOf(drawer).set(key, { key, value: JSON.parse(JSON.stringify(value)), until })
  }
  return {
    get,
    put: async (place, value, until) => lay(place, value, until),
    putNew: async (place, value, until, now) => {
      if (lies(drawerOf(place.drawer).get(place.key), now)) return false
      lay(place, value, until)
      return true
    },
    remove: async ({ drawer, key }) => {
      drawerOf(drawer).delete(key)
    },
    list: async (drawer, now) => inKeyOrder(drawerOf(drawer)).filter(one => lies(one, now)),
  }
}
