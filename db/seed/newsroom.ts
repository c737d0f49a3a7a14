import type { BylineRole } from '../contributor/rules.ts';
import type { TAG_KINDS } from '../tag/rules.ts';

/** Sections in the order of the navigation; a parent stands before its children. */
export const SECTIONS: { slug: string; name: string; description: string; parent?: string }[] = [
  { slug: 'news', name: 'News', description: 'What happened on the coast and beyond it.' },
  { slug: 'world', name: 'World', description: 'Diplomacy, trade and conflict, reported plainly.', parent: 'news' },
  { slug: 'coast', name: 'Coast', description: 'Port Ellery, the islands and the villages between.', parent: 'news' },
  { slug: 'business', name: 'Business', description: 'Fish, freight, wind and the high street.' },
  { slug: 'culture', name: 'Culture', description: 'Music, books, exhibitions and what to do tonight.' },
  { slug: 'sport', name: 'Sport', description: 'On the water, on the pitch and on the beach.' },
  { slug: 'science', name: 'Science', description: 'The sea, the sky and the people who measure them.' },
  { slug: 'opinion', name: 'Opinion', description: 'Leaders, columns and letters.' },
  { slug: 'noticias', name: 'Noticias', description: 'La actualidad de la costa, en español.' },
  { slug: 'arabic', name: 'العربية', description: 'أخبار الميناء والساحل باللغة العربية.' },
];

export const CONTRIBUTORS: { name: string; bio: string }[] = [
  { name: 'Hester Lowe', bio: 'Reports on the harbour, the council and everything that floats.' },
  { name: 'Tobias Fenn', bio: 'Business correspondent; once packed herring for a summer.' },
  { name: 'Odile Marchetti', bio: 'Culture editor.' },
  { name: 'Gwen Pascoe', bio: 'Sports writer and retired bow seat.' },
  { name: 'Ansel Whitlock', bio: 'Writes about science, mostly from the end of a pier.' },
  { name: 'Rashid Belkacem', bio: 'World affairs.' },
  { name: 'Perpetua Vane', bio: 'Columnist.' },
  { name: 'Inés Carvalho', bio: 'Redactora de Noticias.' },
  { name: 'سلمى الحداد', bio: 'محررة القسم العربي.' },
  { name: 'The Harbour Ledger', bio: 'The view of the paper.' },
];

export const TAGS: Record<string, (typeof TAG_KINDS)[number]> = {
  Russia: 'place',
  Libya: 'place',
  Morocco: 'place',
  'Port Ellery': 'place',
  'Skerry Island': 'place',
  'Gannet Point': 'place',
  'Capstan Square': 'place',
  'Sergei Lavrov': 'person',
  'Najla al Mangoush': 'person',
  'Agnes Thorrold': 'person',
  'Ida Brannock': 'person',
  'Harbour Board': 'organisation',
  'Ellery Rowing Club': 'organisation',
  'Ellery Town FC': 'organisation',
  'Marine Station': 'organisation',
  'Five Bells Ferries': 'organisation',
  Diplomacy: 'topic',
  Trade: 'topic',
  Fishing: 'topic',
  'Wind power': 'topic',
  Weather: 'topic',
  Rowing: 'topic',
  Football: 'topic',
  Music: 'topic',
  Books: 'topic',
  Food: 'topic',
  Courts: 'topic',
  'Sea level': 'topic',
  Astronomy: 'topic',
  Kelp: 'topic',
  'The breakwater question': 'series',
  'Working the tide': 'series',
};

export type Story = {
  /** How other stories refer to it. */
  key: string;
  section: string;
  /** Hours before the demo is loaded, or the real date of an event. */
  published: number | Date;
  headline: string;
  standfirst: string;
  kicker?: string;
  dateline?: string;
  slug?: string;
  language?: 'es' | 'ar';
  by: string[];
  /** Who else had a hand in it, and which. */
  also?: { name: string; role: BylineRole }[];
  tags: string[];
  /** Pictures by name, in order; the words of the picture serve where none are given. */
  photos?: { name: string; caption?: string; alt?: string }[];
  /** The body, in the notation of notation.ts. */
  text: string;
  state?: 'draft' | 'filed';
  /** What it said at first in place of what, and the sentence with which that was corrected. */
  corrected?: { wrong: string; right: string; publicText: string };
};
