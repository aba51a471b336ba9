/** Thrown for what has no simple form in JSONata; its message says what. */
export class Untranslatable extends Error {}
