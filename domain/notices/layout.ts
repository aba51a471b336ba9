import type { Paragraph } from './said.ts'

/** A part of a message: what it says, where to look, and the reference by which a second copy is recognised. */
export interface Section {
  readonly heading?: string
  readonly paragraphs: readonly Paragraph[]
  readonly link: string
  readonly reference: string
}

/** What stands between two parts of a plain text. */
export const sectionBreak = '\n\n----\n\n'

const plain = (one: Paragraph): string => (typeof one === 'string' ? one : one.map(point => `- ${point}`).join('\n'))

/** The plain text of a message. */
export const textOf = (sections: readonly Section[]): string =>
  sections
    .map(({ heading, paragraphs, link, reference }) =>
      [...(heading === undefined ? [] : [heading]), ...paragraphs.map(plain), link, `Reference: ${reference}`].join(
        '\n\n',
      ),
    )
    .join(sectionBreak)

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The same as HTML: one column, no pictures, no tracking. */
export const htmlOf = (title: string, sections: readonly Section[]): string =>
  [
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>`,
    '<body style="font-family:sans-serif;line-height:1.5;max-width:40em">',
    ...sections.map(sectionHtml),
    '</body></html>',
  ].join('')

const html = (one: Paragraph): string =>
  typeof one === 'string'
    ? `<p>${escaped(one)}</p>`
    : `<ul>${one.map(point => `<li>${escaped(point)}</li>`).join('')}</ul>`

const sectionHtml = ({ heading, paragraphs, link, reference }: Section): string =>
  [
    ...(heading === undefined ? [] : [`<h2>${escaped(heading)}</h2>`]),
    ...paragraphs.map(html),
    `<p><a href="${escaped(link)}">Open the page</a> (you will be asked to sign in)</p>`,
    `<p><small>Reference: ${escaped(reference)}</small></p>`,
  ].join('')
