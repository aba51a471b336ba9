/** What the functions find here in place of the template's addresses: the pages, and who signs people in. */
export const addressesOn = (url: string): Readonly<Record<string, string>> => ({
  PORTAL_URL: url,
  REHEARSAL_URL: `${url}/rehearsal`,
  OIDC_STAFF_ISSUER: `${url}/oidc`,
  OIDC_STAFF_CLIENT_ID: 'staff',
  OIDC_PARTNER_ISSUER: `${url}/oidc`,
  OIDC_PARTNER_CLIENT_ID: 'partner',
})
