const comparisons = ['Equals', 'LessThan', 'GreaterThan', 'LessThanEquals', 'GreaterThanEquals']
const comparing = (type: string, names: readonly string[]): string[] =>
  names.flatMap(name => [`${type}${name}`, `${type}${name}Path`])

/**
 * Fields that states have in JSONPath only.
 * Source: https://states-language.net/spec.html (sections "JSONPath", "Choice State") and
 * https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html.
 */
export const jsonPathFields: ReadonlySet<string> = new Set([
  ...['InputPath', 'Parameters', 'ResultSelector', 'ResultPath', 'OutputPath', 'Result', 'ItemsPath', 'Iterator'],
  ...['SecondsPath', 'TimestampPath', 'TimeoutSecondsPath', 'HeartbeatSecondsPath', 'ErrorPath', 'CausePath'],
  ...['MaxConcurrencyPath', 'ToleratedFailureCountPath', 'ToleratedFailurePercentagePath'],
  ...['Variable', 'And', 'Or', 'Not', 'IsNull', 'IsPresent', 'IsNumeric', 'IsString', 'IsBoolean', 'IsTimestamp'],
  'StringMatches',
  ...comparing('String', comparisons),
  ...comparing('Numeric', comparisons),
  ...comparing('Timestamp', comparisons),
  ...comparing('Boolean', ['Equals']),
])
