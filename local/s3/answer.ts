import type { OutgoingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import type { StoredObject } from './objects.ts'

/** What is answered. */
export interface Answer {
  readonly status: number
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string | Readable
}

export const quoted = ({ etag }: Pick<StoredObject, 'etag'>): string => `"${etag}"`
