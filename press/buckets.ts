const MOST_KEPT = 10_000;

type Bucket = { left: number; at: number };

/** So many at once from one place, and one more every so often (milliseconds). Knows the last ten thousand places. */
export class Buckets {
  private readonly places = new Map<string, Bucket>();
  private readonly size: number;
  private readonly refill: number;

  constructor(size: number, refill: number) {
    this.size = size;
    this.refill = refill;
  }

  /** Takes one from a place's bucket at a moment (UTC milliseconds); false where it is empty. */
  take(place: string, now: number): boolean {
    const { left, at } = this.places.get(place) ?? { left: this.size, at: now };
    const gained = Math.floor((now - at) / this.refill);
    const filled = Math.min(this.size, left + gained);
    const since = filled === this.size ? now : at + gained * this.refill;
    this.places.delete(place);
    this.places.set(place, { left: Math.max(0, filled - 1), at: since });
    if (this.places.size > MOST_KEPT) this.places.delete(this.places.keys().next().value ?? '');
    return filled > 0;
  }
}
