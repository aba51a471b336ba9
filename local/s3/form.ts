import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy'
import { S3Refused } from './refusal.ts'

/** A form up to its file, which is still on its way. */
export interface Form {
  /** The fields before the file; names in small letters. */
  readonly fields: ReadonlyMap<string, string>
  /** The sender's name of the file, without folders. */
  readonly fileName: string
  readonly content: Readable
  /** Settles when the whole form has come. Errors: S3Refused where it was broken off. */
  readonly ended: Promise<void>
}

/** What S3 takes of a form before the file, in bytes. */
const mostFieldBytes = 20 * 1024

/** Reads a form of multipart/form-data as far as its file. Errors: S3Refused. */
export const readForm = async (incoming: IncomingMessage): Promise<Form> => {
  const parser = parserOf(incoming)
  const fields = new Map<string, string>()
  let fieldBytes = 0
  parser.on('field', (name, value, _nameTruncated, valueTruncated) => {
    fieldBytes += valueTruncated ? mostFieldBytes : name.length + value.length
    fields.set(name.toLowerCase(), value)
  })
  const file = new Promise<Omit<Form, 'ended'>>(resolve => {
    parser.on('file', (_name, content, fileName) => {
      // Whoever reads it is told; an error that nobody reads must not end the process.
      content.on('error', () => {})
      // What comes after the file is ignored.
      resolve({ fields: new Map(fields), fileName: fileName ?? '', content })
    })
  })
  const ended = pipeline(incoming, parser).catch(() => {
    throw malformed()
  })
  const form = await Promise.race([file, ended.then(nothingSent)])
  ended.catch(error => form.content.destroy(error))
  if (fieldBytes < mostFieldBytes) return { ...form, ended }
  return readToItsEnd({ ...form, ended }, fieldsTooLarge())
}

/** The file to its end, and then the form to its own. Errors: S3Refused where either was broken off. */
export async function* wholeContent({ content, ended }: Form): AsyncGenerator<Buffer> {
  try {
    yield* content
  } catch (error) {
    await ended
    throw error
  }
  await ended
}

/** Refuses a form after it was read: a browser that still sends would not see the answer. */
export const readToItsEnd = async ({ content, ended }: Form, refusal: unknown): Promise<never> => {
  content.resume()
  await ended
  throw refusal
}

const parserOf = ({ headers }: IncomingMessage): BusboyInstance => {
  const contentType = headers['content-type'] ?? ''
  const ours: BusboyHeaders = { ...headers, 'content-type': contentType }
  if (!contentType.startsWith('multipart/form-data')) throw malformed()
  try {
    const limits = { files: 1, fields: 100, fieldSize: mostFieldBytes, headerPairs: 20 }
    return new Busboy({ headers: ours, limits, isPartAFile: name => name === 'file' })
  } catch {
    throw malformed()
  }
}

const malformed = () =>
  new S3Refused('MalformedPOSTRequest', 'The body of your POST request is not well-formed multipart/form-data.')

const nothingSent = (): never => {
  throw new S3Refused('InvalidArgument', 'POST requires exactly one file upload per request.', { ArgumentName: 'file' })
}

const fieldsTooLarge = () =>
  new S3Refused('MaxPostPreDataLengthExceeded', 'Your POST request fields preceding the upload file were too large.')
