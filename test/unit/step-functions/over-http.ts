import { SFNClient } from '@aws-sdk/client-sfn'
import { dispatch } from '../../../local/http/dispatch.ts'
import { serve } from '../../../local/http/serve.ts'
import { createProtocol } from '../../../local/step-functions/protocol.ts'
import type { TestWorld } from './running.ts'

const unused = () => Promise.reject(new Error('nobody calls this'))

/** The engine as AWS's own client reaches it. */
export const overHttp = async ({ clock, engine }: Pick<TestWorld, 'clock' | 'engine'>) => {
  const others = { dynamoDb: { forward: unused }, ses: () => ({ status: 500, body: '' }), lambda: unused }
  const services = { stepFunctions: createProtocol(engine), ...others }
  const server = await serve(clock, request => dispatch(services, request))
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const client = new SFNClient({ endpoint: server.endpoint, region: 'eu-west-2', credentials, maxAttempts: 1 })
  const close = async () => {
    client.destroy()
    await server.stop()
  }
  return { client, close }
}
