/** The few colours of a rehearsal; without a terminal, or with NO_COLOR set, they leave a text as it is. */
export interface Paint {
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
  readonly good: (text: string) => string
  readonly warn: (text: string) => string
}

const colour = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`
const plain = (text: string): string => text

/** Colours for a stream. https://no-color.org: any non-empty NO_COLOR switches them off. */
export const paintFor = (isTerminal: boolean, noColour: string | undefined): Paint =>
  isTerminal && !noColour
    ? { strong: colour(1), faint: colour(2), good: colour(32), warn: colour(33) }
    : { strong: plain, faint: plain, good: plain, warn: plain }
