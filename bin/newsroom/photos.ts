import { createReadStream } from 'node:fs';
import path from 'node:path';
import { BatchWords } from '../../db/photo/batch-rules.ts';
import { takePhoto } from '../../db/photo/take.ts';
import { getKnownPhoto } from '../../db/photo/upload-queries.ts';
import { isRefusal } from '../../db/refusal.ts';
import { SYSTEM } from '../../db/user/rules.ts';

/** Takes picture files in, with these words where a file says nothing; prints a line for each and returns whether none was refused. */
export async function addPhotos(files: string[], options: Record<string, string | undefined>): Promise<boolean> {
  const words = BatchWords.safeParse(options);
  if (!words.success) throw new Error(words.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`).join('; '));
  let refused = 0;
  for (const file of files) {
    const said = await addOne(file, words.data).catch((fault) => {
      refused += 1;
      return new Error(reasonOf(fault, file));
    });
    if (said instanceof Error) console.error(said.message);
    else console.log(said);
  }
  return refused === 0;
}

async function addOne(file: string, words: Record<string, string>): Promise<string> {
  const name = path.basename(file);
  const { photo, sameAs } = await takePhoto(SYSTEM, { filename: name, stream: read(file) }, { words, isOnce: true });
  if (photo) return `${name}: taken in (${photo.id})`;
  const known = await getKnownPhoto(SYSTEM, sameAs ?? '');
  const stories = known?.stories === 1 ? '1 story' : `${known?.stories ?? 0} stories`;
  return `${name}: already here, used in ${stories} (${sameAs})`;
}

/** Opens it when it is asked for: a stream that fails before would end the program. */
async function* read(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file);
}

function reasonOf(fault: unknown, file: string): string {
  const { code, message } = fault as NodeJS.ErrnoException;
  if (isRefusal(fault)) return message;
  if (code === 'ENOENT') return `${file}: there is no such file`;
  if (code === 'EISDIR') return `${file} is a folder: name the files in it, for example ${file}/*.jpg`;
  return `${file}: ${message}`;
}
