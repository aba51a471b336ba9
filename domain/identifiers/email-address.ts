const address = /[A-Z0-9._%+'-]{1,64}@(?:[A-Z0-9-]{1,63}\.){1,8}[A-Z]{2,}/i

/** Whether a text holds an e-mail address. */
export const hasEmailAddress = (text: string): boolean => address.test(text)
