/**
 * A cell's text without the tricks of typography: full-width digits, no-break spaces and the many dashes become plain
 * ones, marks without a width go.
 */
export const legible = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, ' ')
