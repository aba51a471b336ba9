import type { Placeholder } from './case-file.ts'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What stands for what in a recording: known values, and wildcards that may have to agree with each other. */
export class Placeholders {
  readonly #all: readonly Placeholder[]
  #captured = new Map<string, string>()

  constructor(all: readonly Placeholder[]) {
    this.#all = all
  }

  /** Runs `attempt`; what it captured is forgotten again if it yields false. */
  tentatively(attempt: () => boolean): boolean {
    const before = new Map(this.#captured)
    const succeeded = attempt()
    if (!succeeded) this.#captured = before
    return succeeded
  }

  withValues(text: string): string {
    return this.#all
      .filter(({ use }) => use === 'value')
      .reduce((filled, { token, value }) => filled.replaceAll(token, value ?? token), text)
  }

  /** Whether the whole value at a pointer is a bare token, for which anything may stand. */
  isAnything(text: string, pointer: string): boolean {
    return this.#at(pointer).some(({ token }) => token === text)
  }

  /** Whether a text is what a recorded one with its tokens says. */
  matches(recorded: string, actual: string, pointer: string): boolean {
    const tokens = [...this.#at(pointer), ...this.#all.filter(({ use, at }) => use === 'wildcard' && !at)]
      .filter(({ token }) => recorded.includes(token))
      .sort((a, b) => b.token.length - a.token.length)
    if (tokens.length === 0) return recorded === actual
    return this.#fits(recorded, actual, tokens)
  }

  #at(pointer: string): Placeholder[] {
    return this.#all.filter(({ use, at }) => use === 'wildcard' && at?.includes(pointer))
  }

  #fits(recorded: string, actual: string, tokens: Placeholder[]): boolean {
    const split = new RegExp(`(${tokens.map(({ token }) => escaped(token)).join('|')})`)
    const parts = recorded.split(split)
    const pattern = parts.map((part, index) => (index % 2 === 0 ? escaped(part) : '(.+?)')).join('')
    const found = new RegExp(`^${pattern}$`, 's').exec(actual)
    if (!found) return false
    return parts
      .filter((_, index) => index % 2 === 1)
      .every((token, index) => this.#agrees(token, found[index + 1] ?? '', tokens))
  }

  #agrees(token: string, value: string, tokens: Placeholder[]): boolean {
    if (!tokens.some(each => each.token === token && each.sameEverywhere)) return true
    const before = this.#captured.get(token)
    if (before === undefined) this.#captured.set(token, value)
    return before === undefined || before === value
  }
}
