const parts = ['October', 'Christmas', 'February', 'Easter', 'Summer']
const additions = ['', ' holiday', ' holidays', ' break']

/** The name that the calendars know a holiday by: "october break" is October. Other names stay as they are. */
export const holidayName = (given: string): string =>
  parts.find(part => additions.some(addition => `${part}${addition}`.toLowerCase() === given.toLowerCase())) ?? given
