/** What the fields of an answer are called, and those of other forms that may come too late. */
export const fieldWords: Readonly<Record<string, string>> = {
  comment: 'Answer',
  outcome: 'Decision',
  progressReviewInMonths: 'Progress review in months',
  name: 'Name',
  title: 'Role',
  organisation: 'Employer',
  email: 'E-mail address',
  phone: 'Telephone',
  text: 'Answer to the question',
  reason: 'Reason',
  'until-day': 'Until, day',
  'until-month': 'Until, month',
  'until-year': 'Until, year',
  reviewOn: 'To be looked at again',
  to: 'The new day',
}
