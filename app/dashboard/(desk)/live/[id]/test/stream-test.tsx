'use client';

import { useEffect, useState } from 'react';
import { type Finding, testStream } from './test-stream.ts';

type StreamTestProps = { name: string; address: string; origins: string[] };

const MARKS = { good: '✓', note: 'i', bad: '✕' };
const WORDS = { good: 'Good', note: 'Note', bad: 'Wrong' };

/** What is right and wrong with one address of a stream, found by loading it in this browser. */
export function StreamTest({ name, address, origins }: StreamTestProps) {
  const [findings, setFindings] = useState<Finding[]>([]);
  const [isDone, setDone] = useState(false);
  const [run, setRun] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: run begins the same test again
  useEffect(() => {
    const stop = new AbortController();
    setFindings([]);
    setDone(false);
    testStream({ address, origins, signal: stop.signal, onFound: (finding) => setFindings((all) => [...all, finding]) }).then(() => {
      if (!stop.signal.aborted) setDone(true);
    });
    return () => stop.abort();
  }, [address, origins.join(' '), run]);

  return (
    <section className="sheet grid content-start gap-3 p-4" aria-label={name}>
      <h2 className="font-bold">{name}</h2>
      <p className="hint break-all">{address}</p>
      <ul className="grid gap-2 text-sm">
        {findings.map(({ kind, text }) => (
          <li key={text} className={kind === 'bad' ? 'text-accent' : kind === 'good' ? 'text-live' : ''}>
            <span aria-hidden="true">{MARKS[kind]}</span> <span className="sr-only">{WORDS[kind]}: </span>
            {text}
          </li>
        ))}
      </ul>
      <p role="status" className="text-sm">
        {isDone ? verdictOf(findings) : 'Testing…'}
      </p>
      <button type="button" className="button justify-self-start" disabled={!isDone} onClick={() => setRun(run + 1)}>
        Test again
      </button>
    </section>
  );
}

function verdictOf(findings: Finding[]): string {
  return findings.some(({ kind }) => kind === 'bad') ? 'Readers could not play this as it is.' : 'Readers can play this.';
}
