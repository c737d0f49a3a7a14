import { NextResponse } from 'next/server';
import { MAXIMUM_PHOTO_BYTES, TOO_LARGE } from '#db/photo/rules.ts';
import { beginUpload } from '#db/photo/upload-commands.ts';
import { NewUpload } from '#db/photo/upload-rules.ts';
import { answerTo, bodyOf, refuse } from '../answer.ts';

export const dynamic = 'force-dynamic';

const MOST = 20_000;

/** Announces a file that is sent in pieces: its name, size, SHA-256 and the words of its batch. Answers with the id to send it to, or with the photo where the desk has it. */
export function POST(request: Request) {
  return answerTo(async (actor) => {
    const text = await textOf(request);
    if (text === undefined) return refuse(413, 'This says too much of a file');
    const said = parsed(text);
    if (Number(said?.bytes) > MAXIMUM_PHOTO_BYTES) return refuse(413, `${said.filename || 'The file'} ${TOO_LARGE}`);
    const upload = NewUpload.safeParse(said);
    if (!upload.success) return refuse(422, upload.error.issues.map(({ path, message }) => [...path, message].join(' ')).join('; '));
    return NextResponse.json(await beginUpload(actor, upload.data));
  });
}

/** What is sent, as far as it is short enough: whatever its head says, no more of it is read. */
async function textOf(request: Request): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of bodyOf(request)) {
    bytes += chunk.byteLength;
    if (bytes > MOST) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
