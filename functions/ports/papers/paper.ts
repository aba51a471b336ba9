import * as z from 'zod'

const instant = z.iso.datetime()

/** The most characters of one text. */
export const longestText = 4000
const text = z.string().trim().min(1).max(longestText)

const written = { id: z.string().min(1), by: z.string(), at: instant }

/** A file that was sent along with a submission. */
const enclosed = z.strictObject({ uploadId: z.string(), fileName: z.string(), sha256: z.string(), size: z.int() })

/** The content of an answer: what was filled in, and which files came along; with a checksum over all of it. */
export const paper = z.strictObject({
  kind: z.literal('submission'),
  /** The reference that the record keeps. */
  ...written,
  request: z.string(),
  fields: z.record(z.string(), z.string().max(longestText)),
  files: z.array(enclosed),
  /** SHA-256 in hex over fields and files. */
  checksum: z.string(),
})
export type Paper = z.infer<typeof paper>

export const question = z.strictObject({
  kind: z.literal('question'),
  ...written,
  request: z.string(),
  text,
  answer: z.strictObject({ by: z.string(), at: instant, text }).optional(),
})
export type Question = z.infer<typeof question>

export const note = z.strictObject({ kind: z.literal('note'), ...written, text })
export type Note = z.infer<typeof note>

/** What became of a file: on its way, kept after it was checked, or refused. */
export const uploadState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('expected') }),
  z.strictObject({
    kind: z.literal('kept'),
    /** `not scanned`: no scanner could say anything about it. */
    scan: z.enum(['clean', 'not scanned']),
    sha256: z.string(),
    size: z.int(),
    type: z.string(),
    key: z.string(),
  }),
  z.strictObject({
    kind: z.literal('refused'),
    reason: z.string(),
    /** Cells that look like personal identifiers; never what they hold. */
    findings: z.array(z.strictObject({ sheet: z.string(), cell: z.string(), kind: z.string() })),
  }),
])
export type UploadState = z.infer<typeof uploadState>

/** From which states a file may come into which. */
export const settledFrom: Record<'kept' | 'refused', readonly UploadState['kind'][]> = {
  kept: ['expected'],
  refused: ['expected', 'kept'],
}

export const upload = z.strictObject({
  kind: z.literal('upload'),
  ...written,
  request: z.string(),
  fileName: z.string().min(1).max(255),
  state: uploadState,
})
export type Upload = z.infer<typeof upload>
