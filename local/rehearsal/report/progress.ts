import type { WriteStream } from 'node:tty'

/** A line that shows how far a long rehearsal has come; gone before anything else is printed. */
export interface Progress {
  readonly show: (text: () => string) => void
  readonly clear: () => void
}

const none: Progress = { show: () => undefined, clear: () => undefined }
const firstShownAfterMs = 1000
const refreshMs = 100
const clearLine = '\r\u001b[2K'

/** A progress line on a terminal; elsewhere nothing. */
export const progressOn = (stream: WriteStream, wanted: boolean): Progress => {
  if (!wanted || !stream.isTTY) return none
  let nextAt = performance.now() + firstShownAfterMs
  let shown = false
  return {
    show: text => {
      if (performance.now() < nextAt) return
      nextAt = performance.now() + refreshMs
      shown = true
      stream.write(`${clearLine}${text()}`)
    },
    clear: () => {
      if (shown) stream.write(clearLine)
      shown = false
    },
  }
}
