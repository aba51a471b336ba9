import { createHash } from 'node:crypto'
import { canonicalJson } from '../inspection-store/canonical-json.ts'
import type { Paper } from './paper.ts'

type Sealed = Pick<Paper, 'fields' | 'files'>

/** The text that the checksum of a submission is over: what was filled in, and the checksums of the files. */
export const sealedText = ({ fields, files }: Sealed): string =>
  canonicalJson({ fields, files: files.map(({ fileName, sha256 }) => ({ fileName, sha256 })) })

/** SHA-256 in hex over that text: anybody who has it can work it out again. */
export const checksumOf = (paper: Sealed): string => createHash('sha256').update(sealedText(paper)).digest('hex')
