import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { answerWith, type SentBack } from '#db/pages.ts';
import { Lane } from './lane.ts';
import { type Print, printPage } from './print.ts';
import { isKept, NOT_FOUND } from './reader-paths.ts';
import { Shelf } from './shelf.ts';

const AT_ONCE = 2;
const MOST_WAITING = 200;
/** What is printed for one reader alone queues by itself, so that however many there are the pages of the paper are printed. */
const MOST_WAITING_ALONE = 40;
const BURN = 'burn:';

export class TooBusy extends Error {}

/** A page with where it came from: the shelf, a print made for this reader, or the shelf because printing failed. */
export type Page = { print: Print; from: 'shelf' | 'print' | 'last good copy' };

type Job = { since: number; print: Promise<Print> };

/** Prints reader pages once, keeps them, and drops them the instant a change names what they are made from. */
export class Press {
  readonly shelf: Shelf;
  private readonly render: RequestListener;
  private readonly jobs = new Map<string, Job>();
  private readonly pages = new Lane(AT_ONCE, MOST_WAITING);
  private readonly forOne = new Lane(1, MOST_WAITING_ALONE);
  private readonly answers = new Lane(AT_ONCE, MOST_WAITING);
  private readonly droppedAt = new Map<string, number>();
  private now = 0;

  constructor(render: RequestListener, budget: number) {
    this.render = render;
    this.shelf = new Shelf(budget);
  }

  /** The page as it is now: from the shelf, from a print under way, or printed anew. Falls back to the last good copy when printing fails. */
  async page(address: string): Promise<Page> {
    const kept = this.shelf.fresh(address);
    if (kept) return { print: kept, from: 'shelf' };
    const job = this.jobs.get(address);
    try {
      return { print: await (job && job.since === this.now ? job.print : this.start(address)), from: 'print' };
    } catch (fault) {
      const last = this.shelf.lastGood(address);
      if (!last) throw fault;
      if (!(fault instanceof TooBusy)) logFault(fault);
      return { print: last, from: 'last good copy' };
    }
  }

  /** Prints a page for one reader, with the form that was refused where there is one, and keeps it nowhere. */
  async alone(address: string, form?: SentBack): Promise<Print> {
    if (this.answers.isFull) throw new TooBusy('Too many pages are being printed');
    const print = () => printPage(this.render, address);
    const done = await this.answers.inTurn(() => (form ? answerWith(form, print) : print()));
    return done.status === 404 ? (await this.page(NOT_FOUND)).print : done;
  }

  /** Drops the pages made from these names; a `burn:` name takes their last good copy too. */
  drop(names: Iterable<string>): void {
    this.now += 1;
    for (const name of names) {
      const burns = name.startsWith(BURN);
      if (burns) this.shelf.burn(name.slice(BURN.length));
      else this.shelf.drop(name);
      if (this.jobs.size > 0) this.droppedAt.set(name, this.now);
    }
  }

  private start(address: string): Promise<Print> {
    const lane = isKept(address) ? this.pages : this.forOne;
    if (lane.isFull) return Promise.reject(new TooBusy('Too many pages are being printed'));
    const since = this.now;
    const print = lane
      .inTurn(() => printPage(this.render, address))
      .then(async (done) => {
        this.file(address, done, since);
        return done.status === 404 && address !== NOT_FOUND ? (await this.page(NOT_FOUND)).print : done;
      });
    const job = { since, print };
    this.jobs.set(address, job);
    print.catch(() => undefined).then(() => this.finish(address, job));
    return print;
  }

  /** Keeps a finished page, unless something it is made from changed while it was printed. */
  private file(address: string, print: Print, since: number): void {
    if (print.status !== 200 && print.status !== 410 && address !== NOT_FOUND) {
      this.shelf.remove(address);
      return;
    }
    const changed = (name: string) => (this.droppedAt.get(name) ?? 0) > since || (this.droppedAt.get(BURN + name) ?? 0) > since;
    if (isKept(address) && ![...print.names].some(changed)) this.shelf.keep(address, print);
  }

  private finish(address: string, job: Job): void {
    if (this.jobs.get(address) === job) this.jobs.delete(address);
    if (this.jobs.size === 0 && this.pages.isIdle && this.forOne.isIdle) this.droppedAt.clear();
  }
}

/** Writes a fault to the log under an id that can be shown to a reader; returns the id. */
export function logFault(fault: unknown): string {
  const id = randomBytes(4).toString('hex');
  console.error(`fault ${id}: ${fault instanceof Error ? fault.message : String(fault)}`);
  return id;
}
