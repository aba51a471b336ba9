/** An address that can be written to. */
export const MailLink = ({ to }: { readonly to: string }) => <a href={`mailto:${to}`}>{to}</a>
