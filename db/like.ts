/** A LIKE pattern for "contains this text", with LIKE's own wildcards taken out of the text. */
export function likePattern(text: string): string {
  return `%${text.trim().slice(0, 100).replace(/[%_]/g, ' ')}%`;
}
