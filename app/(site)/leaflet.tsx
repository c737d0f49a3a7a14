import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Body } from '#components/story/body.tsx';
import { openGraphLocale, wordsFor } from '#components/ui/messages/words.ts';
import { Moment } from '#components/ui/moment.tsx';
import { getLeaflet } from '#db/leaflet/public.ts';
import type { LeafletName } from '#db/leaflet/rules.ts';
import { type Body as BodyOfText, plainText } from '#db/story/body-rules.ts';
import { site } from '../site.ts';
import { Frame } from './frame.tsx';

const { words } = wordsFor(site.language, site.language);

/** What is written, once per print. How reading is counted, and the choice not to be, is there even where the house has not written of it. */
const leafletAt = cache(async (name: LeafletName) => {
  const written = await getLeaflet(name);
  if (written) return written;
  return name === 'privacy' ? { headline: words.counting, body: UNWRITTEN, updatedAt: undefined } : notFound();
});

const UNWRITTEN: BodyOfText = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'privacy' }, content: [{ type: 'text', text: words.noCookies }] }] };

/** What the head of a leaflet's page says of it. Following a link from the page for tips tells nobody where from. */
export async function leafletMetadata(name: LeafletName): Promise<Metadata> {
  const { headline, body } = await leafletAt(name);
  const description = plainText(body).replace(/\s+/g, ' ').slice(0, 160);
  return {
    title: headline,
    description,
    alternates: { canonical: `/${name}` },
    openGraph: { type: 'website', siteName: site.name, locale: openGraphLocale(site.language, site.language), title: headline, description, url: `/${name}` },
    ...(name === 'tips' && { referrer: 'no-referrer' as const }),
  };
}

/** What the house says of itself, as its dashboard has it. */
export async function LeafletPage({ name }: { name: LeafletName }) {
  const { headline, body, updatedAt } = await leafletAt(name);
  return (
    <Frame>
      <article className="leaflet" dir="auto">
        <h1>{headline}</h1>
        <div className="story-body">
          <Body story={{ body, photos: [], related: [] }} words={words} />
        </div>
        {name === 'privacy' && (
          <>
            <reading-choice data-label={words.notCounted} />
            <script type="module" src="/enhance/reading-choice.js" />
          </>
        )}
        {updatedAt !== undefined && (
          <p className="leaflet-date">
            {words.updated} <Moment at={updatedAt} language={site.language} timeZone={site.timeZone} form="date" />
          </p>
        )}
      </article>
    </Frame>
  );
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'reading-choice': React.HTMLAttributes<HTMLElement> & { 'data-label': string };
    }
  }
}
