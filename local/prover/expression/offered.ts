/**
 * The functions that an expression may call: those of JSONata 2.0.6 but for $eval, and six that Step Functions adds.
 * Sources: https://docs.jsonata.org/2.0.0/overview and
 * https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html ("JSONata functions provided by Step Functions").
 */
export const offered: ReadonlySet<string> = new Set([
  ...['string', 'length', 'substring', 'substringBefore', 'substringAfter', 'uppercase', 'lowercase', 'trim', 'pad'],
  ...['contains', 'split', 'join', 'match', 'replace', 'base64encode', 'base64decode'],
  ...['encodeUrlComponent', 'encodeUrl', 'decodeUrlComponent', 'decodeUrl'],
  ...['number', 'abs', 'floor', 'ceil', 'round', 'power', 'sqrt', 'random'],
  ...['formatNumber', 'formatBase', 'formatInteger', 'parseInteger'],
  ...['sum', 'max', 'min', 'average', 'boolean', 'not', 'exists'],
  ...['count', 'append', 'sort', 'reverse', 'shuffle', 'distinct', 'zip'],
  ...['keys', 'lookup', 'spread', 'merge', 'sift', 'each', 'error', 'assert', 'type', 'clone'],
  ...['now', 'millis', 'fromMillis', 'toMillis'],
  ...['map', 'filter', 'single', 'reduce'],
  ...['partition', 'range', 'hash', 'uuid', 'parse'],
])

/** Those that take a function: only as their argument may the name of a function stand without a call. */
export const takingFunctions: ReadonlySet<string> = new Set([
  ...['map', 'filter', 'single', 'reduce', 'sift', 'each', 'sort', 'match', 'replace'],
])
