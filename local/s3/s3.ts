import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Streaming } from '../http/serve.ts'
import type { Answer } from './answer.ts'
import { type Asked, askedOf } from './asked.ts'
import { checkAuthorised } from './authorised.ts'
import { copyObject, type Done, deleteObject, getObject, headObject, putObject } from './calls.ts'
import type { Objects, StoredObject } from './objects.ts'
import { postObject } from './post-object.ts'
import { S3Refused } from './refusal.ts'
import { refusalPage, wantsPage } from './refusal-page.ts'
import { xml } from './xml.ts'

export interface S3Parts {
  readonly objects: Objects
  /** The names of the buckets that there are. */
  readonly buckets: readonly string[]
  /** Epoch milliseconds of the local clock. */
  readonly now: () => number
  readonly nextId: () => string
  /** Told of every object once it is on the disk. */
  readonly onArrival: (object: StoredObject) => void
}

/**
 * The calls of S3 that the system uses, below `/s3/<bucket>`, on the service's own protocol: objects as bodies, refusals in
 * XML under S3's codes, or as a page where a browser sent a form. What comes and goes is never whole in memory. Answers
 * carry the local clock's time.
 */
export const createS3 =
  (parts: S3Parts): Streaming =>
  async (incoming, outgoing) => {
    const requestId = parts.nextId()
    const { status, headers, body } = await answerTo(incoming, parts).catch(error =>
      refusal(error, incoming, requestId),
    )
    const date = new Date(parts.now()).toUTCString()
    // Whoever is refused may still be sending: such a connection is not used again.
    const connection = incoming.complete ? {} : { connection: 'close' }
    outgoing.writeHead(status, { date, 'x-amz-request-id': requestId, ...connection, ...headers })
    if (body === undefined || typeof body === 'string' || incoming.method === 'HEAD') {
      outgoing.end(incoming.method === 'HEAD' ? undefined : body)
      return
    }
    // Who goes away while he is answered needs no answer.
    await pipeline(body, outgoing).catch(() => outgoing.destroy())
  }

const answerTo = async (incoming: IncomingMessage, parts: S3Parts): Promise<Answer> => {
  const asked = askedOf(incoming)
  if (!parts.buckets.includes(asked.bucket))
    throw new S3Refused('NoSuchBucket', 'The specified bucket does not exist', { BucketName: asked.bucket })
  const { answer, object } = await carriedOut(asked, incoming, parts)
  if (object !== undefined) parts.onArrival(object)
  return answer
}

const carriedOut = async (asked: Asked, incoming: IncomingMessage, { objects, now }: S3Parts): Promise<Done> => {
  const { method, key, headers } = asked
  if (method === 'POST' && key === '') return postObject(asked, incoming, objects, now())
  checkAuthorised(asked, now())
  checkKnown(asked)
  const source = headers['x-amz-copy-source']
  if (method === 'PUT' && typeof source === 'string') return copyObject(asked, source, objects)
  if (method === 'PUT') return putObject(asked, incoming, objects)
  if (method === 'GET') return getObject(asked, objects)
  if (method === 'HEAD') return headObject(asked, objects)
  if (method === 'DELETE') return deleteObject(asked, objects)
  throw notKnown(asked)
}

/** Parts of the query that change nothing here, or are read where they matter. */
const knownQuery = /^(x-id|x-amz-.*|response-.*)$/i

const checkKnown = (asked: Asked): void => {
  if (asked.key === '' || [...asked.query.keys()].some(name => !knownQuery.test(name))) throw notKnown(asked)
}

const notKnown = ({ method, rawPath, rawQuery }: Asked): S3Refused =>
  new S3Refused('NotImplemented', `The local S3 does not know ${method} ${rawPath}?${rawQuery}`)

const refusal = (error: unknown, incoming: IncomingMessage, requestId: string): Answer => {
  const refused = error instanceof S3Refused ? error : new S3Refused('InternalError', String(error))
  if (wantsPage(incoming)) return refusalPage(refused, incoming)
  const { code: Code, message: Message, status, details } = refused
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body: xml('Error', { Code, Message, ...details, RequestId: requestId }),
  }
}
