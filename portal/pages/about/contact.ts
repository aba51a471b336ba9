/** Where people get help with this service; an invented address, like every one of this system. */
export const helpEmail = 'help@joint-inspections.example'

/** Where questions about personal data go. */
export const dataProtectionEmail = 'data-protection@joint-inspections.example'
