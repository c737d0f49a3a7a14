import type { RequestListener } from 'node:http';
import { answerWith, type End, type SentBack } from '#db/pages.ts';
import { Lane } from './lane.ts';
import { logFault } from './log.ts';
import { type Print, printPage } from './print.ts';
import { isFurther, isKept, NOT_FOUND } from './reader-paths.ts';
import { Shelf } from './shelf.ts';

const AT_ONCE = 2;
const MOST_WAITING = 200;
/** There is no end of further pages that may be asked for; they wait by themselves, and less long. */
const MOST_WAITING_FURTHER = 100;
/** What is printed for one reader alone queues by itself, so that however many there are the pages of the paper are printed. */
const MOST_WAITING_ALONE = 40;
const BURN = 'burn:';

export class TooBusy extends Error {}

/** A page with where it came from: the shelf, a print made for this reader, or the shelf because printing failed. */
export type Page = { print: Print; from: 'shelf' | 'print' | 'last good copy' };

/** Might there be anything at this address? What is said no to is not found, and costs no print. */
type IsKnown = (address: string) => Promise<boolean>;

type Job = { since: number; print: Promise<Print> };

/** Prints reader pages once, keeps them, and drops them the instant a change names what they are made from. */
export class Press {
  readonly shelf: Shelf;
  private readonly render: RequestListener;
  private readonly isKnown: IsKnown;
  private readonly jobs = new Map<string, Job>();
  private readonly pages = new Lane(AT_ONCE, MOST_WAITING);
  private readonly further = new Lane(1, MOST_WAITING_FURTHER);
  private readonly forOne = new Lane(1, MOST_WAITING_ALONE);
  private readonly answers = new Lane(AT_ONCE, MOST_WAITING);
  private readonly droppedAt = new Map<string, number>();
  private readonly burnt = new Set<string>();
  private isPrintingAgain = false;
  private ends: End[] = [];
  private now = 0;

  constructor(render: RequestListener, budget: number, isKnown: IsKnown = async () => true) {
    this.render = render;
    this.isKnown = isKnown;
    this.shelf = new Shelf(budget);
  }

  /** The page as it is now: from the shelf, from a print under way, or printed anew. Falls back to the last good copy when printing fails. */
  async page(address: string): Promise<Page> {
    if (this.ends[0] && this.ends[0].at <= Date.now()) this.burnEnded();
    const kept = this.shelf.fresh(address);
    if (kept) return { print: kept, from: 'shelf' };
    const job = this.jobs.get(address);
    try {
      return { print: await (job && job.since === this.now ? job.print : this.start(address)), from: 'print' };
    } catch (fault) {
      const last = this.shelf.lastGood(address);
      if (!last) throw fault;
      logFault(fault);
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

  /** What readers see until a moment to come, the soonest first: its pages are burnt at that moment, whether the database can be asked then or not. */
  expectEnds(ends: End[]): void {
    this.ends = ends;
  }

  /** Drops the pages made from these names; a `burn:` name takes their last good copy too, and they are printed again at once. */
  drop(names: Iterable<string>): void {
    this.now += 1;
    for (const name of names) {
      const burns = name.startsWith(BURN);
      if (burns) for (const address of this.shelf.burn(name.slice(BURN.length))) this.burnt.add(address);
      else this.shelf.drop(name);
      if (this.jobs.size > 0) this.droppedAt.set(name, this.now);
    }
    this.printAgain();
  }

  private burnEnded(): void {
    const now = Date.now();
    const ended = this.ends.filter(({ at }) => at <= now);
    this.ends = this.ends.filter(({ at }) => at > now);
    this.drop(ended.flatMap(({ names }) => names));
  }

  /** Prints what was burnt, a page at a time, so that there is a last good copy again should the database go away. */
  private async printAgain(): Promise<void> {
    if (this.isPrintingAgain) return;
    this.isPrintingAgain = true;
    for (const address of this.burnt) {
      this.burnt.delete(address);
      await this.page(address).catch(logFault);
    }
    this.isPrintingAgain = false;
  }

  private start(address: string): Promise<Print> {
    const job = { since: this.now, print: this.printed(address, this.now) };
    this.jobs.set(address, job);
    job.print.catch(() => undefined).then(() => this.finish(address, job));
    return job.print;
  }

  private async printed(address: string, since: number): Promise<Print> {
    const isKnown = address === NOT_FOUND || (await this.isKnown(address));
    if (!isKnown) this.shelf.remove(address);
    const done = isKnown && (await this.inLane(address));
    if (done) this.file(address, done, since);
    return done && (done.status !== 404 || address === NOT_FOUND) ? done : (await this.page(NOT_FOUND)).print;
  }

  private async inLane(address: string): Promise<Print> {
    const lane = !isKept(address) ? this.forOne : isFurther(address) ? this.further : this.pages;
    if (lane.isFull) throw new TooBusy('Too many pages are being printed');
    return lane.inTurn(() => printPage(this.render, address));
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
    if (this.jobs.size === 0 && this.pages.isIdle && this.further.isIdle && this.forOne.isIdle) this.droppedAt.clear();
  }
}
