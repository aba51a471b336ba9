import { createHash } from 'node:crypto'
import { canonicalJson } from '../inspection-store/canonical-json.ts'
import type { Paper } from './paper.ts'

/** SHA-256 in hex over what was filled in and the checksums of the files: anybody who has them can work it out again. */
export const checksumOf = ({ fields, files }: Pick<Paper, 'fields' | 'files'>): string =>
  createHash('sha256')
    .update(canonicalJson({ fields, files: files.map(({ fileName, sha256 }) => ({ fileName, sha256 })) }))
    .digest('hex')
