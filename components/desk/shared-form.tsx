'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useRef, useState } from 'react';
import { type Answer, DeskForm } from './desk-form.tsx';

type Typed = Record<string, string>;
type Saved = { saves: number };
type SharedFormProps<T> = {
  label: string;
  /** Its fields as they were saved when it was opened, and how often that was. */
  row: object;
  saves: number;
  run: (typed: Typed, saves: number) => Promise<Answer<T>>;
  done: (value: T) => ReactNode;
  children: (problems: Record<string, ReactNode>) => ReactNode;
};

/** A form for what others may be changing too: what only one of them changed is kept from both; where both did, the other’s text stands beside the field until one has decided. */
export function SharedForm<T extends Saved>({ label, row, saves, run, done, children }: SharedFormProps<T>) {
  const router = useRouter();
  const base = useRef({ typed: typedOf(row), saves });
  const [clashes, setClashes] = useState<Record<string, ReactNode>>({});
  const together = useRef<string[]>([]);

  async function send(typed: Typed, form: HTMLFormElement, taken: string[] = []): Promise<Answer<T>> {
    const state = await run(typed, base.current.saves);
    if (state.ok) {
      base.current = { typed, saves: state.value.saves };
      setClashes({});
      together.current = taken;
      return state;
    }
    if (state.code !== 'conflict' || !state.details) return state;
    const { theirs: found, saves } = state.details as Saved & { theirs: object };
    const theirs = typedOf(found);
    const { merged, own, both } = meet(base.current.typed, typed, theirs);
    base.current = { typed: theirs, saves };
    put(form, merged);
    const names = [...new Set([...taken, ...own.map((name) => labelOf(form, name))])];
    if (both.length === 0) return send(merged, form, names);
    setClashes(Object.fromEntries(both.map((name) => [name, beside(form, name, theirs[name] ?? '')])));
    router.refresh();
    return { ...state, message: `Not saved yet: ${state.message.charAt(0).toLowerCase()}${state.message.slice(1)}. Save again to keep what stands here.` };
  }

  function beside(form: HTMLFormElement, name: string, text: string): ReactNode {
    if (name === 'photoId') return 'Somebody else saved another photo; yours stands here.';
    return (
      <>
        Somebody else saved{' '}
        <q className="whitespace-pre-line" dir="auto">
          {shown(form, name, text)}
        </q>{' '}
        <button
          type="button"
          className="button button-small"
          onClick={() => {
            put(form, { [name]: text });
            setClashes(({ [name]: _, ...rest }) => rest);
          }}
        >
          Take theirs
        </button>
      </>
    );
  }

  const saved = (value: T) => (
    <>
      {done(value)} {together.current.length > 0 && `Somebody else changed ${together.current.join(', ')} meanwhile; both are kept.`}
    </>
  );
  return (
    <DeskForm label={label} run={send} done={saved}>
      {(problems) => children({ ...clashes, ...problems })}
    </DeskForm>
  );
}

/** Mine where I changed a field, theirs otherwise. `own`: the fields only they changed; `both`: those we wrote differently. */
function meet(base: Typed, mine: Typed, theirs: Typed) {
  const differs = (one: Typed, other: Typed) => Object.keys(theirs).filter((name) => plain(one[name]) !== plain(other[name]));
  const [ours, others] = [differs(base, mine), differs(base, theirs)];
  const own = others.filter((name) => !ours.includes(name));
  return {
    merged: { ...mine, ...Object.fromEntries(own.map((name) => [name, theirs[name] ?? ''])) },
    own,
    both: differs(mine, theirs).filter((name) => ours.includes(name) && others.includes(name)),
  };
}

function plain(text = ''): string {
  return text.replaceAll('\r\n', '\n').trim();
}

/** A row as a form has it: lists one a line, nothing as an empty field. */
function typedOf(row: object): Typed {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Array.isArray(value) ? value.join('\n') : String(value ?? '')]));
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlOf(form: HTMLFormElement, name: string): Control | null {
  return form.elements.namedItem(name) as Control | null;
}

function put(form: HTMLFormElement, texts: Typed): void {
  for (const [name, text] of Object.entries(texts)) {
    const control = controlOf(form, name);
    if (control) control.value = text;
  }
}

function labelOf(form: HTMLFormElement, name: string): string {
  return controlOf(form, name)?.labels?.[0]?.textContent ?? 'the picture';
}

/** What a field would show for this text: of a choice its words. */
function shown(form: HTMLFormElement, name: string, text: string): string {
  const control = controlOf(form, name);
  const words = control instanceof HTMLSelectElement ? [...control.options].find(({ value }) => value === text)?.text : text;
  return words || 'nothing';
}
