/** What a start says: where to point the browser, and as whom to sign in. */
export const greeting = (url: string, folder: string): string => `
Joint inspections runs on this machine.

  Pages     ${url}
  Mailbox   ${url}/mailbox   every e-mail that would have left

Sign in as one of these invented people; the sign-in page has them all:

  Ewan Figment         coordinator        starts inspections, chases requests
  Catriona Fable       inspection lead    decides about silence and more time
  Ailsa Daydream       service manager    sees the whole programme
  Jamie Unreal         inspection co-ordinator of South Lanarkshire, answers requests
  Ada Example          administrator      keeps the directory

Everything is kept in ${folder}. Ctrl-C stops it, the next start goes on; npm start -- --reset begins anew.

`
