const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, character => entities[character] ?? '')

/** An answer in XML: one element with others in it. */
export const xml = (name: string, fields: Readonly<Record<string, string | number>>): string => {
  const inner = Object.entries(fields).map(([field, value]) => `<${field}>${escaped(String(value))}</${field}>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name}>${inner.join('')}</${name}>`
}
