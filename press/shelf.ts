import type { Print } from './print.ts';

type Entry = { print: Print; bytes: number; isFresh: boolean };

/** Keeps printed pages within a byte budget, the least recently read going first, and knows which names each is made from. */
export class Shelf {
  private readonly entries = new Map<string, Entry>();
  private readonly byName = new Map<string, Set<string>>();
  private readonly budget: number;
  private held = 0;

  constructor(budget: number) {
    this.budget = budget;
  }

  /** The page, if it is as new as the newest change. */
  fresh(address: string): Print | undefined {
    const entry = this.entries.get(address);
    if (!entry?.isFresh) return undefined;
    this.entries.delete(address);
    this.entries.set(address, entry);
    return entry.print;
  }

  /** The page as it last was, for when it cannot be printed anew; undefined once burnt. */
  lastGood(address: string): Print | undefined {
    return this.entries.get(address)?.print;
  }

  keep(address: string, print: Print): void {
    this.remove(address);
    const bytes = Object.values(print.bodies).reduce((sum, body) => sum + body.byteLength, 1000);
    if (bytes > this.budget) return;
    this.entries.set(address, { print, bytes, isFresh: true });
    this.held += bytes;
    for (const name of print.names) this.byName.set(name, (this.byName.get(name) ?? new Set()).add(address));
    for (const oldest of this.entries.keys()) {
      if (this.held <= this.budget) break;
      this.remove(oldest);
    }
  }

  /** Marks every page made from this name as out of date; it stays as the last good copy. */
  drop(name: string): void {
    for (const address of this.byName.get(name) ?? []) {
      const entry = this.entries.get(address);
      if (entry) entry.isFresh = false;
    }
  }

  /** Takes every page made from this name away for good; returns their addresses. */
  burn(name: string): string[] {
    const burnt = [...(this.byName.get(name) ?? [])];
    for (const address of burnt) this.remove(address);
    return burnt;
  }

  remove(address: string): void {
    const entry = this.entries.get(address);
    if (!entry) return;
    this.entries.delete(address);
    this.held -= entry.bytes;
    for (const name of entry.print.names) {
      const addresses = this.byName.get(name);
      addresses?.delete(address);
      if (addresses?.size === 0) this.byName.delete(name);
    }
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.entries.size, bytes: this.held };
  }
}
