'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { PhotoDrop } from '#components/desk/photo-drop.tsx';
import type { Words } from '#components/desk/upload.ts';
import { BatchWords, type OfferedTemplate } from './batch-words.tsx';

type IntakeProps = { owner: string; templates: OfferedTemplate[]; maySave: boolean };

const REFRESH = 2000;

/** The words of a batch, and where its files are dropped. */
export function Intake({ owner, templates, maySave }: IntakeProps) {
  const router = useRouter();
  const [words, setWords] = useState<Words>({});
  const timer = useRef<number>(undefined);
  const added = useCallback(() => {
    timer.current ??= window.setTimeout(() => {
      timer.current = undefined;
      router.refresh();
    }, REFRESH);
  }, [router]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <div className="grid gap-3">
      <BatchWords words={words} onChange={setWords} templates={templates} maySave={maySave} />
      <PhotoDrop onAdded={added} words={words} owner={owner} />
    </div>
  );
}
