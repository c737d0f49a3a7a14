import { type Arrived, sendFile, type UploadedPhoto, UploadProblem, type Words } from '../upload.ts';
import { forgetFile, keepFile, keptFiles } from './kept-files.ts';

export type Item = {
  id: string;
  file: File;
  words: Words;
  state: 'waiting' | 'reading' | 'sending' | 'arrived' | 'failed' | 'refused';
  /** Bytes that have arrived. */
  sent: number;
  problem?: string;
  arrived?: Arrived;
  uploadId?: string;
};
export type Snapshot = { items: Item[]; isPaused: boolean; why?: string };

const AT_ONCE = 2;

/** Files on their way in, two at a time. With an `owner` they are kept in the browser and go on after a reload. */
export class UploadQueue {
  snapshot: Snapshot = { items: [], isPaused: false };
  onAdded: (photo: UploadedPhoto) => void = () => undefined;
  private listeners = new Set<() => void>();
  private running = new Map<string, AbortController>();
  /** By SHA-256: the same file twice in a batch is sent once, then found. */
  private sending = new Map<string, Promise<unknown>>();
  private letGo?: () => void;

  constructor(private owner?: string) {}

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  getSnapshot = () => this.snapshot;

  add(files: File[], words: Words): void {
    const items = files.map((file): Item => ({ id: crypto.randomUUID(), file, words, state: 'waiting', sent: 0 }));
    const { owner } = this;
    if (owner) for (const { id, file } of items) keepFile({ id, owner, file, words });
    this.show({ items: [...this.snapshot.items, ...items] });
    this.next();
  }

  /** Goes on with what was left when the page was reloaded; of several tabs one alone. */
  async restore(): Promise<void> {
    const { owner } = this;
    if (!owner || !(await this.isAlone(owner))) return;
    const known = new Set(this.snapshot.items.map(({ id }) => id));
    const kept = (await keptFiles(owner)).filter(({ id }) => !known.has(id));
    const items = kept.map(({ owner: _, ...item }): Item => ({ ...item, state: 'waiting', sent: 0 }));
    if (items.length > 0) this.show({ items: [...items, ...this.snapshot.items] });
    this.next();
  }

  /** What has wholly arrived is still prepared. */
  pause(why?: string): void {
    this.show({ isPaused: true, why });
    for (const { id, file, sent } of this.snapshot.items) if (sent < file.size) this.running.get(id)?.abort();
  }

  resume(): void {
    this.show({ isPaused: false, why: undefined });
    this.retry();
  }

  /** Tries one again, or all that failed for a reason that may have passed. A pause the server brought about ends with it, a person's own does not. */
  retry(id?: string): void {
    const again = (item: Item) => item.state === 'failed' && (id === undefined || item.id === id);
    const items = this.snapshot.items.map((item): Item => (again(item) ? { ...item, state: 'waiting', problem: undefined } : item));
    const { isPaused, why } = this.snapshot;
    this.show({ items, isPaused: isPaused && !why, why: undefined });
    this.next();
  }

  /** Takes one off the list: what has not arrived is given up. */
  remove(id: string): void {
    const item = this.snapshot.items.find((each) => each.id === id);
    this.running.get(id)?.abort();
    forgetFile(id);
    if (item?.uploadId && item.state !== 'arrived') fetch(`/api/photos/uploads/${item.uploadId}`, { method: 'DELETE' }).catch(() => undefined);
    this.show({ items: this.snapshot.items.filter((each) => each.id !== id) });
  }

  /** Empties the list of all that needs nothing more. */
  clear(): void {
    this.show({ items: this.snapshot.items.filter(({ state }) => state !== 'arrived' && state !== 'refused') });
  }

  stop(): void {
    for (const stop of this.running.values()) stop.abort();
    this.running.clear();
    this.letGo?.();
  }

  private next(): void {
    if (this.snapshot.isPaused) return;
    for (const item of this.snapshot.items) {
      if (this.running.size >= AT_ONCE) return;
      if (item.state === 'waiting' && !this.running.has(item.id)) this.run(item);
    }
  }

  private async run({ id, file, words, uploadId: begunAs }: Item): Promise<void> {
    const stop = new AbortController();
    this.running.set(id, stop);
    this.update(id, { state: 'reading', sent: 0 });
    try {
      const sha256 = await hashOf(file);
      const onProgress = (sent: number) => this.update(id, { state: 'sending', sent });
      const onBegun = (uploadId: string) => {
        this.update(id, { uploadId });
        if (this.owner) keepFile({ id, owner: this.owner, file, words, uploadId });
      };
      const send = () => sendFile({ file, sha256, words, uploadId: begunAs }, { onProgress, onBegun, signal: stop.signal });
      const sent = (this.sending.get(sha256) ?? Promise.resolve()).then(send, send);
      this.sending.set(sha256, sent);
      const arrived = await sent;
      this.update(id, { state: 'arrived', sent: file.size, arrived });
      forgetFile(id);
      this.onAdded(arrived.photo);
    } catch (fault) {
      this.fail(id, fault, stop.signal.aborted);
    }
    this.running.delete(id);
    this.next();
  }

  private fail(id: string, fault: unknown, isStopped: boolean): void {
    const { message } = fault as Error;
    const isFinal = fault instanceof UploadProblem && fault.isFinal;
    if (isFinal) forgetFile(id);
    const state = isFinal ? 'refused' : 'failed';
    this.update(id, isStopped ? { state: 'waiting' } : { state, problem: message });
    if (!isStopped && fault instanceof UploadProblem && fault.stopsAll) this.pause(message);
  }

  private update(id: string, patch: Partial<Item>): void {
    this.show({ items: this.snapshot.items.map((item) => (item.id === id ? { ...item, ...patch } : item)) });
  }

  private show(patch: Partial<Snapshot>): void {
    this.snapshot = { ...this.snapshot, ...patch };
    for (const listener of this.listeners) listener();
  }

  /** Holds a lock for as long as this page lives; where a browser has none, every tab goes on. */
  private isAlone(owner: string): Promise<boolean> {
    if (!navigator.locks) return Promise.resolve(true);
    return new Promise((resolve) => {
      navigator.locks.request(`broadsheet-intake-${owner}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        if (lock) return new Promise<void>((letGo) => (this.letGo = letGo));
      });
    });
  }
}

/** The SHA-256 of a file, in hex. */
async function hashOf(file: File): Promise<string> {
  if (!crypto.subtle) throw new UploadProblem('Photos can only be added over https', 422);
  const bytes = await file.arrayBuffer().catch(() => {
    throw new UploadProblem(`${file.name} cannot be read any more. Choose it again`, 422);
  });
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
