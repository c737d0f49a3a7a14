/** What a reader chose, in their own browser; one that keeps nothing forgets it. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {}
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {}
}
