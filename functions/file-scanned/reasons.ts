import { type Finding, type IdentifierKind, identifierNames } from '../../domain/identifiers/kinds.ts'
import { limits } from './limits.ts'

/** The names of some kinds of identifier, each once and with its article, as a sentence lists them. */
export const listed = (kinds: readonly IdentifierKind[]): string => {
  const names = [...new Set(kinds)].map(kind => withArticle(identifierNames[kind]))
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

const withArticle = (name: string): string => `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`

/** Why a return with personal identifiers was not kept, and the way out (domain.md C-5). */
export const identifiersFound = (findings: readonly Finding[]): string => {
  const cells = new Set(findings.map(({ sheet, cell }) => `${sheet}!${cell}`)).size
  const what = `${cells === 1 ? 'One place looks' : `${cells} places look`} like ${listed(findings.map(({ kind }) => kind))}`
  const shown = findings.length > limits.findings ? ` The first ${limits.findings} findings are listed.` : ''
  return `${what}. A return lists children without anything that says who they are, so nothing of this file was kept.${shown} Empty these cells or put your own reference numbers there, and send the file again.`
}

/** Why a file in which the scan found something harmful is gone, and the way out. */
export const threatFound =
  'The security check found something harmful in this file, so it was deleted. Nothing else that you sent is affected. Please tell your IT team, make the file again on a computer that they have checked, and send it again.'
