import type { RefusalCode } from '../refusal.ts';
import { cut, render } from './decode.ts';
import { look, prepare } from './prepare.ts';
import { drawShare } from './share-picture.ts';

/** What needs a picture decoded. Those not awaited by a person let the others pass. */
export const JOBS = { prepare, render, cut, share: drawShare, look };
export const PATIENT: Job[] = ['render', 'cut', 'share', 'look'];

export type Job = keyof typeof JOBS;
export type Order = { id: number; job: Job; given: unknown[] };
export type Reply = { id: number; value?: unknown; fault?: { code?: RefusalCode; message: string; fields?: Record<string, string> } };
