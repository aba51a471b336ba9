import { createHash } from 'node:crypto'
import { isFailure } from '../../domain/failure.ts'
import type { Finding } from '../../domain/identifiers/kinds.ts'
import { identifiersInReturn } from './check-return.ts'
import { contentType } from './content-type.ts'
import { checkFileName } from './file-name.ts'
import type { FileType } from './file-types.ts'
import { limits } from './limits.ts'
import { identifiersFound } from './reasons.ts'
import { unusable } from './unusable.ts'

/** A file as it arrived; a `return` lists children and must hold no personal identifier (domain.md C-5). */
export interface ArrivedFile {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly purpose: 'return' | 'document'
}

/** What becomes of a file. */
export type Verdict = Kept | Refused

export interface Kept {
  readonly verdict: 'kept'
  /** In hexadecimal digits. */
  readonly sha256: string
  /** In bytes. */
  readonly size: number
  readonly type: FileType
}

export interface Refused {
  readonly verdict: 'refused'
  /** For the sender: what is wrong, and the way out. Quotes nothing of the file. */
  readonly reason: string
  /** The first cells that look like personal identifiers; empty where another thing is wrong. */
  readonly findings: readonly Finding[]
}

/** Whether a file can be kept, judged by its content alone. */
export const checkFile = async (file: ArrivedFile): Promise<Verdict> => {
  try {
    return await judged(file)
  } catch (error) {
    if (!isFailure(error, 'InputInvalid')) throw error
    return { verdict: 'refused', reason: error.message, findings: [] }
  }
}

const judged = async ({ fileName, bytes, purpose }: ArrivedFile): Promise<Verdict> => {
  checkSize(bytes, purpose)
  checkFileName(fileName)
  const type = await contentType(fileName, bytes)
  const findings = purpose === 'return' ? await identifiersInReturn(type, fileName, bytes) : []
  if (findings.length > 0)
    return { verdict: 'refused', reason: identifiersFound(findings), findings: findings.slice(0, limits.findings) }
  return { verdict: 'kept', sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.byteLength, type }
}

const checkSize = ({ byteLength }: Uint8Array, purpose: ArrivedFile['purpose']): void => {
  const most = purpose === 'return' ? limits.returnBytes : limits.fileBytes
  if (byteLength === 0) throw unusable('The file is empty. Choose it again, and look that it opens on your computer.')
  if (byteLength > most)
    throw unusable(`The file is larger than ${most / 1024 / 1024} MB. Make it smaller, or send it in parts.`)
}
