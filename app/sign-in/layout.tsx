import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { site } from '../site.ts';
import '../desk.css';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

export default function SignInLayout({ children }: { children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-6 px-4 py-10">
      <p className="text-center font-serif text-3xl font-extrabold">
        <a href="/">{site.name}</a>
      </p>
      <div className="sheet p-6">{children}</div>
    </main>
  );
}
