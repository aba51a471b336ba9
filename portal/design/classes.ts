/** The class names that apply, for a `class` attribute. */
export const classes = (...names: readonly (string | false | undefined)[]): string =>
  names.filter(name => name !== false && name !== undefined).join(' ')
