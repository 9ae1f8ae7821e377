/**
 * A text as an address that holds it, for a link that saves it without script and without a request. Only what the address
 * itself would swallow is escaped, so that it stays as short as the text: its own marks, and white space that parsers drop.
 */
export const textUrl = (text: string): string => `data:text/plain;charset=utf-8,${text.replace(/[%#\t\n\r]| $/g, encodeURIComponent)}`;
