/** What the fields of an answer are called. */
export const fieldWords: Readonly<Record<string, string>> = {
  comment: 'Answer',
  outcome: 'Decision',
  progressReviewInMonths: 'Progress review in months',
  name: 'Name',
  title: 'Role',
  organisation: 'Employer',
  email: 'E-mail address',
  phone: 'Telephone',
}
