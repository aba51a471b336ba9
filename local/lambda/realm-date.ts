import { currentScope } from './scope.ts'

/** Gives the local clock's time to `new Date()` and `Date.now()` in functions, the real one elsewhere. Yields how to undo it. */
export const installRealmDate = (): (() => void) => {
  const RealDate = globalThis.Date
  const now = () => currentScope()?.now() ?? RealDate.now()
  // A proxy and not a subclass: dates made before, or by Node itself, stay instances of Date.
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget),
    apply: target => new target(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
  return () => {
    globalThis.Date = RealDate
  }
}
