/** One entity of a MIME message: its headers in lower case, and its body as it stands. */
export interface Entity {
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

const decodedBytes = (bytes: Buffer, charset: string): string => new TextDecoder(charset || 'utf-8').decode(bytes)

const quotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )

/** The entity in a message given as one byte a character. */
export const parseEntity = (source: string): Entity => {
  const [head = ''] = source.split(/\r?\n\r?\n/, 1)
  const unfolded = head.replaceAll(/\r?\n[ \t]+/g, ' ')
  const headers = unfolded.split(/\r?\n/).map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
  })
  return { headers: new Map(headers), body: source.slice(head.length).replace(/^\r?\n\r?\n/, '') }
}

/** A header's text with its encoded words decoded. */
export const headerText = ({ headers }: Entity, name: string): string =>
  (headers.get(name) ?? '')
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?([^?]+)\?([BQ])\?([^?]*)\?=/gi, (_all, charset: string, how: string, text: string) =>
      decodedBytes(
        how.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : quotedPrintable(text.replaceAll('_', ' ')),
        charset,
      ),
    )

/** A parameter of a header, such as the boundary of a content type. */
export const headerParameter = ({ headers }: Entity, header: string, parameter: string): string =>
  new RegExp(`;\\s*${parameter}="?([^";]+)"?`, 'i').exec(headers.get(header) ?? '')?.[1] ?? ''

const contentText = (entity: Entity): string => {
  const charset = headerParameter(entity, 'content-type', 'charset')
  const encoding = (entity.headers.get('content-transfer-encoding') ?? '7bit').toLowerCase()
  const bytes =
    encoding === 'base64'
      ? Buffer.from(entity.body, 'base64')
      : encoding === 'quoted-printable'
        ? quotedPrintable(entity.body)
        : Buffer.from(entity.body, 'latin1')
  return decodedBytes(bytes, charset)
}

/** The first part of a type such as `text/html`, decoded; of the entity itself or of what it holds. */
export const partText = (entity: Entity, type: string): string | undefined => {
  const own = (entity.headers.get('content-type') ?? 'text/plain').toLowerCase()
  if (own.startsWith(type)) return contentText(entity)
  if (!own.startsWith('multipart/')) return undefined
  const boundary = headerParameter(entity, 'content-type', 'boundary')
  for (const part of entity.body.split(`--${boundary}`).slice(1, -1)) {
    const found = partText(parseEntity(part.replace(/^\r?\n/, '').replace(/\r?\n$/, '')), type)
    if (found !== undefined) return found
  }
  return undefined
}
