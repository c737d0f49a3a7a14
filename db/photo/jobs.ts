import type { RefusalCode } from '../refusal.ts';
import { render } from './decode.ts';
import { look, prepare } from './prepare.ts';

/** What needs a picture decoded. Those not awaited by a person let the others pass. */
export const JOBS = { prepare, render, look };
export const PATIENT: Job[] = ['render', 'look'];

export type Job = keyof typeof JOBS;
export type Order = { id: number; job: Job; given: unknown[] };
export type Reply = { id: number; value?: unknown; fault?: { code?: RefusalCode; message: string; fields?: Record<string, string> } };
