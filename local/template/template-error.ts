/** The synthesised template can't be run here; the message names the stack, the resource and the path. */
export class TemplateError extends Error {
  override name = 'TemplateError'
}
