/** The decisions that an answer may take, as people say them. One that is not named here is said as it is written. */
const words: Readonly<Record<string, string>> = {
  approved: 'Approve',
  approve: 'Approve',
  returned: 'Return',
  return: 'Return',
  'interim-report': 'Ask for an interim report',
  accepted: 'Accept',
  close: 'Close the inspection',
  'no-comments': 'No comments',
  comments: 'There are comments',
  satisfied: 'The review is satisfied: close',
  again: 'Review again',
}

/** A decision in plain words. */
export const outcomeWords = (outcome: string): string => {
  const plain = words[outcome] ?? outcome.replaceAll('-', ' ')
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`
}
