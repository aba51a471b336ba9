export type Verdict = { case: string } & (
  | { outcome: 'passed'; notes: string[] }
  | { outcome: 'failed'; reasons: string[]; notes: string[] }
  | { outcome: 'skipped'; reason: string }
)
