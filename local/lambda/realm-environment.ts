import { syncBuiltinESMExports } from 'node:module'
import { currentScope } from './scope.ts'

/** Lets each function see its own environment as `process.env`, everybody else the real one. Yields how to undo it. */
export const installRealmEnvironment = (): (() => void) => {
  const real = process.env
  const own = (): NodeJS.ProcessEnv => currentScope()?.environment ?? real
  process.env = new Proxy<NodeJS.ProcessEnv>(
    {},
    {
      get: (_target, name) => Reflect.get(own(), name),
      set: (_target, name, value) => Reflect.set(own(), name, String(value)),
      has: (_target, name) => Reflect.has(own(), name),
      deleteProperty: (_target, name) => Reflect.deleteProperty(own(), name),
      ownKeys: () => Reflect.ownKeys(own()),
      getOwnPropertyDescriptor: (_target, name) =>
        Reflect.has(own(), name)
          ? { value: Reflect.get(own(), name), configurable: true, enumerable: true, writable: true }
          : undefined,
      defineProperty: (_target, name, { value }) => Reflect.set(own(), name, String(value)),
    },
  )
  syncBuiltinESMExports()
  return () => {
    process.env = real
    syncBuiltinESMExports()
  }
}
