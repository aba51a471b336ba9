import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { databaseBinary } from './binary.ts'
import { freePort } from './free-port.ts'

export interface DatabaseProcess {
  readonly endpoint: string
  stop(): Promise<void>
}

// The shell lives as long as the pipe that only this process holds open: however this process ends, SIGKILL included,
// the pipe closes and the shell ends the database. It lets go of stderr, so that stderr ends when the database does.
const guard = '"$0" "$@" & database=$!; exec 2>&-; cat >/dev/null; kill "$database"; wait "$database"'

const untilListening = (stderr: Readable): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = ''
    stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes('listening')) resolve()
    })
    stderr.once('end', () => reject(new Error(`The database did not start: ${said.trim()}`)))
  })

/** Starts the database on a free port, in memory or on a file; it ends with this process, whatever ends that. */
export const startDatabase = async (file?: string): Promise<DatabaseProcess> => {
  const port = await freePort()
  const storage = file === undefined ? [] : ['--db-path', file]
  const argv = ['-c', guard, databaseBinary(), 'serve', '--port', String(port), ...storage]
  const shell = spawn('sh', argv, { stdio: ['pipe', 'ignore', 'pipe'] })
  const ended = new Promise<void>(resolve => shell.once('exit', () => resolve()))
  const stop = async () => {
    shell.stdin.end()
    await ended
  }
  try {
    await untilListening(shell.stderr)
  } catch (error) {
    await stop()
    throw error
  }
  return { endpoint: `http://127.0.0.1:${port}`, stop }
}
