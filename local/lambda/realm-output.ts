import { format } from 'node:util'
import { currentScope } from './scope.ts'

const levels = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const

/** Hands what functions print, by the console or by the streams, to their scopes. Yields how to undo it. */
export const installRealmOutput = (): (() => void) => {
  const undo = [...levels.map(captureLevel), captureStream(process.stdout), captureStream(process.stderr)]
  return () => {
    for (const one of undo) one()
  }
}

// The console as well as the streams: a test runner's console does not write to them.
const captureLevel = (level: (typeof levels)[number]): (() => void) => {
  const real = console[level]
  console[level] = (...values: unknown[]) => {
    const scope = currentScope()
    if (scope) scope.write(`${format(...values)}\n`)
    else real(...values)
  }
  return () => {
    console[level] = real
  }
}

const captureStream = (stream: NodeJS.WriteStream): (() => void) => {
  const real = stream.write
  stream.write = new Proxy(real, {
    apply(target, self, values) {
      const scope = currentScope()
      if (!scope) return Reflect.apply(target, self, values)
      scope.write(String(values[0]))
      const done: unknown = values.at(-1)
      if (typeof done === 'function') done()
      return true
    },
  })
  return () => {
    stream.write = real
  }
}
