const namespace = 'http://ses.amazonaws.com/doc/2010-12-01/'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, character => entities[character] ?? '')

const elements = (fields: Readonly<Record<string, string | number>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`)
    .join('')

/** The answer to an action, in the form of the query protocol. */
export const resultXml = (
  action: string,
  fields: Readonly<Record<string, string | number>>,
  requestId: string,
): string =>
  `<${action}Response xmlns="${namespace}"><${action}Result>${elements(fields)}</${action}Result>` +
  `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${action}Response>`

/** A refusal, in the form of the query protocol. */
export const errorXml = (code: string, message: string, requestId: string): string =>
  `<ErrorResponse xmlns="${namespace}"><Error>${elements({ Type: 'Sender', Code: code, Message: message })}</Error>` +
  `<RequestId>${requestId}</RequestId></ErrorResponse>`
