/** What a module below the entry sees. */
export const environ = () => process.env.WHO
