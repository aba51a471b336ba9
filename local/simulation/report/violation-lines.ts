import type { Run } from './run.ts'

/** A violation as it is printed: what, when, what led to it, and how to see it again. Empty for a run without one. */
export const violationLines = ({ seed, at, violation, recent }: Run): string[] =>
  violation === undefined
    ? []
    : [
        `seed ${seed} at ${at}: ${violation.invariant}`,
        `  seen: ${violation.seen}`,
        ...recent.map(line => `  ${line}`),
        `  again: node local/simulation/cli.ts --seed ${seed} --trace`,
        '',
      ]
