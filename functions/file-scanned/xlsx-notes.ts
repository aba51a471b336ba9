import { contactKinds, identifiersIn } from '../../domain/identifiers/identifiers-in.ts'
import type { Finding } from '../../domain/identifiers/kinds.ts'
import type { Parts } from './archive.ts'

/**
 * What looks like a personal identifier in a workbook beside its cells: in notes, comments and text boxes. Guidance and
 * signatures stand there too, so e-mail addresses, phone numbers and postcodes are left alone.
 */
export const findInNotes = (parts: Parts): Finding[] =>
  Object.entries(parts).flatMap(([path, bytes]) => {
    const place = places.find(one => one.path.test(path))
    return place === undefined
      ? []
      : place.texts(new TextDecoder().decode(bytes)).flatMap(said => findIn(place.name, said))
  })

interface Said {
  readonly cell: string
  readonly text: string
}

const comments = (xml: string): Said[] =>
  xml
    .split(/<(?:\w{1,20}:)?(?:comment|threadedComment)\s/)
    .slice(1)
    .map(one => ({ cell: /\bref="([A-Z]{1,3}\d{1,7})"/.exec(one)?.[1] ?? 'unknown cell', text: textOf(afterTag(one)) }))

const places = [
  { name: 'notes and comments', path: /^xl\/(threadedComments\/|comments)[^/]*\.xml$/i, texts: comments },
  {
    name: 'text boxes',
    path: /^xl\/drawings\/[^/]*\.xml$/i,
    texts: (xml: string): Said[] => [{ cell: 'anywhere', text: textOf(xml) }],
  },
]

const findIn = (sheet: string, { cell, text }: Said): Finding[] =>
  identifiersIn(text)
    .filter(kind => !contactKinds.has(kind))
    .map(kind => ({ sheet, cell, kind }))

const afterTag = (xml: string): string => xml.slice(xml.indexOf('>') + 1)

/** Pieces of one paragraph belong together; the ends of paragraphs part words. */
const textOf = (xml: string): string =>
  xml
    .replace(/<\/(?:a:p|text)>|<a:br\/?>/g, ' ; ')
    .replace(/<[^<>]*>/g, '')
    .replace(/&#(\d{1,6});/g, (_all, code: string) => String.fromCodePoint(Number(code)))
