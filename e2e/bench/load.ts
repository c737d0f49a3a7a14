import { connect } from 'node:net';

export type Target = { url: string; path: string };
export type Load = { requests: number; seconds: number };

const END_OF_HEAD = '\r\n\r\n';
const LAST_CHUNK = Buffer.from('0\r\n\r\n');

/** Asks for one address over and over on this many kept connections for this long; throws at the first answer that is not 200. */
export async function load({ url, path }: Target, seconds: number, connections = 16): Promise<Load> {
  const { hostname, port, host } = new URL(url);
  const question = `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: gzip\r\n\r\n`;
  const began = performance.now();
  const isOver = () => performance.now() - began > seconds * 1000;
  const counts = await Promise.all(Array.from({ length: connections }, () => askAgain({ hostname, port: Number(port) }, question, isOver)));
  return { requests: counts.reduce((sum, count) => sum + count, 0), seconds: (performance.now() - began) / 1000 };
}

function askAgain({ hostname, port }: { hostname: string; port: number }, question: string, isOver: () => boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port, noDelay: true }, () => socket.write(question));
    let answered = 0;
    let held: Buffer = Buffer.alloc(0);
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      held = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
      if (!isWhole(held)) return;
      if (!held.subarray(0, 15).toString('latin1').startsWith('HTTP/1.1 200')) return reject(new Error(held.toString('latin1').slice(0, 200)));
      held = Buffer.alloc(0);
      answered += 1;
      if (!isOver()) return socket.write(question);
      socket.end();
      resolve(answered);
    });
  });
}

/** Is this one whole answer? By its Content-Length, or by the last chunk of a chunked one (RFC 9112 sections 6.2 and 7.1). */
function isWhole(answer: Buffer): boolean {
  const end = answer.indexOf(END_OF_HEAD);
  if (end < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(answer.toString('latin1', 0, end))?.[1];
  return length ? answer.length >= end + END_OF_HEAD.length + Number(length) : answer.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK);
}
