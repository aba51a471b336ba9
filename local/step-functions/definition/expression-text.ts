/** The expression inside `{% … %}`, or undefined for a string that is none: nothing may stand around the marks. */
export const expressionIn = (text: string): string | undefined =>
  text.startsWith('{%') && text.endsWith('%}') && text.length >= 4 ? text.slice(2, -2).trim() : undefined
