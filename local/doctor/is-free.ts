import { once } from 'node:events'
import { createServer } from 'node:net'

/** Whether a port of the loopback interface was free a moment ago. */
export const isFree = async (port: number): Promise<boolean> => {
  const server = createServer()
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening')
    return true
  } catch {
    return false
  } finally {
    server.close()
  }
}
