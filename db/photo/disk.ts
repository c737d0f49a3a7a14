import path from 'node:path';
import type { Disk } from 'flydrive';
import { env } from '../env.ts';
import { readS3Address } from './s3-address.ts';

let opened: { place: string; disk: Promise<Disk> } | undefined;

/** Are photos kept in a store of the network instead of a folder? */
export function isRemote(): boolean {
  return env.PHOTOS_URL !== undefined;
}

/** Where photos are kept, for people. */
export function placeOfPhotos(): string {
  return env.PHOTOS_URL?.replace(/\?.*$/, '') ?? path.resolve(/*turbopackIgnore: true*/ env.PHOTOS_DIR);
}

/** The store: a folder of this machine, or a bucket of any S3-compatible service. What either needs is loaded at first use. */
export function disk(): Promise<Disk> {
  const place = env.PHOTOS_URL ?? env.PHOTOS_DIR;
  if (opened?.place !== place) opened = { place, disk: env.PHOTOS_URL ? bucket(env.PHOTOS_URL) : folder(env.PHOTOS_DIR) };
  return opened.disk;
}

/** Sees before anything is served that a bucket answers. Throws, in one line, what it said and the fix. */
export async function claimBucket(): Promise<void> {
  if (!isRemote()) return;
  const store = await disk();
  await store.listAll(named(''), { recursive: false }).catch((fault: Error) => {
    const { message } = fault.cause instanceof Error ? fault.cause : fault;
    throw new Error(`The photo store ${placeOfPhotos()} cannot be used (${message}): look at PHOTOS_URL, its endpoint and region, and at the AWS keys.`);
  });
}

/** The name of a file in the store, below the prefix of a bucket. */
export function named(...parts: string[]): string {
  const { prefix = '' } = (env.PHOTOS_URL && readS3Address(env.PHOTOS_URL)) || {};
  return [prefix, ...parts].filter(Boolean).join('/');
}

async function folder(location: string): Promise<Disk> {
  const [flydrive, { FSDriver }] = await Promise.all([import('flydrive'), import('flydrive/drivers/fs')]);
  return new flydrive.Disk(new FSDriver({ location: path.resolve(/*turbopackIgnore: true*/ location), visibility: 'private' }));
}

async function bucket(url: string): Promise<Disk> {
  const address = readS3Address(url);
  if (!address) throw new Error('PHOTOS_URL names no bucket');
  const [flydrive, { S3Driver }] = await Promise.all([import('flydrive'), import('flydrive/drivers/s3')]);
  const driver = new S3Driver({
    bucket: address.bucket,
    region: address.region,
    endpoint: address.endpoint,
    forcePathStyle: address.endpoint !== undefined,
    credentials: { accessKeyId: env.AWS_ACCESS_KEY_ID ?? '', secretAccessKey: env.AWS_SECRET_ACCESS_KEY ?? '' },
    visibility: 'private',
    supportsACL: false,
    // Stores other than Amazon's refuse the checksums it does not require.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return new flydrive.Disk(driver);
}
