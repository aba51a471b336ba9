import { inKeyOrder } from '../table/memory-table.ts'
import type { Desk, Lying } from './port.ts'

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
  const put: Desk['put'] = async ({ drawer, key }, value, until) => {
    drawerOf(drawer).set(key, { key, value: JSON.parse(JSON.stringify(value)), until })
  }
  return {
    get,
    put,
    putNew: async (place, value, until, now) => {
      if ((await get(place, now)) !== undefined) return false
      await put(place, value, until)
      return true
    },
    remove: async ({ drawer, key }) => {
      drawerOf(drawer).delete(key)
    },
    list: async (drawer, now) => inKeyOrder(drawerOf(drawer)).filter(one => lies(one, now)),
  }
}
