import { type Parts, partsOf, pathsOf } from './archive.ts'
import { checkExtent } from './check-extent.ts'
import { unusable } from './unusable.ts'

const copies: readonly (readonly [RegExp, string])[] = [
  [/^xl\/(pivotCache|model)\//i, 'a copy of the data behind a pivot table'],
  [/^xl\/externalLinks\//i, 'copies of cells of another workbook that it links to'],
  [/^xl\/embeddings\//i, 'another file inside it'],
]

/**
 * The readable parts of a workbook. Refused is what keeps copies of data out of sight, since nobody would see whom they
 * name. Errors: InputInvalid.
 */
export const xlsxParts = (bytes: Uint8Array): Parts => {
  const paths = pathsOf(bytes)
  for (const [place, what] of copies)
    if (paths.some(path => place.test(path)))
      throw unusable(
        `The workbook holds ${what}, which cannot be checked. Copy the lists into a new workbook as values (“Paste values”), and send that.`,
      )
  const parts = partsOf(bytes, path => /\.(xml|rels)$/i.test(path))
  for (const xml of Object.values(parts)) checkExtent(new TextDecoder().decode(xml))
  return parts
}
