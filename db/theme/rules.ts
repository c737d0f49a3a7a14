import { z } from 'zod';
import type { PublicPhoto } from '../release/rules.ts';

export const FONTS = ['source-serif', 'georgia', 'sans'] as const;
export type Font = (typeof FONTS)[number];
export const FONT_NAMES: Record<Font, string> = { 'source-serif': 'Broadsheet Serif', georgia: 'Georgia', sans: 'The reader’s own sans-serif' };
const STACKS: Record<Font, string> = {
  'source-serif': '"Broadsheet Serif", "Broadsheet Serif Fallback", Georgia, "Noto Naskh Arabic", serif',
  georgia: 'Georgia, "Noto Naskh Arabic", serif',
  sans: 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
};

export const COLOURS = ['paper', 'ink', 'accent', 'darkPaper', 'darkInk', 'darkAccent'] as const;
export type Colour = (typeof COLOURS)[number];
export const COLOUR_NAMES: Record<Colour, string> = {
  paper: 'Paper',
  ink: 'Text',
  accent: 'Accent',
  darkPaper: 'Paper in the dark',
  darkInk: 'Text in the dark',
  darkAccent: 'Accent in the dark',
};
/** As site.css has them. */
export const HOUSE_COLOURS: Record<Colour, string> = {
  paper: '#fdfcf9',
  ink: '#1a1917',
  accent: '#9b1c1f',
  darkPaper: '#151412',
  darkInk: '#eceae4',
  darkAccent: '#ff8a80',
};
/** WCAG 2.2, 1.4.3: text against what it stands on. */
const LEAST = 4.5;
/** How much of the text's colour is in what is quieter than it. */
const QUIET = 0.72;

const colour = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, { error: 'Write the colour as # and six digits, such as #9b1c1f', abort: true });

export const Theme = z
  .strictObject({
    /** Empty: the name the configuration gives. */
    name: z.string().trim().max(60, 'Use at most 60 characters').default(''),
    tagline: z.string().trim().max(120, 'Use at most 120 characters').default(''),
    logoId: z.string().min(1).max(64).nullable().default(null),
    headlineFont: z.enum(FONTS).default('source-serif'),
    textFont: z.enum(FONTS).default('source-serif'),
    paper: colour.default(HOUSE_COLOURS.paper),
    ink: colour.default(HOUSE_COLOURS.ink),
    accent: colour.default(HOUSE_COLOURS.accent),
    darkPaper: colour.default(HOUSE_COLOURS.darkPaper),
    darkInk: colour.default(HOUSE_COLOURS.darkInk),
    darkAccent: colour.default(HOUSE_COLOURS.darkAccent),
  })
  .superRefine((theme, context) => {
    for (const [path, message] of weakColours(theme)) context.addIssue({ code: 'custom', path: [path], message });
  });
export type Theme = z.output<typeof Theme>;

/** The theme readers see, with its logo; `version` changes with each. */
export type CurrentTheme = Theme & { version: number; logo: PublicPhoto | null };
export const HOUSE_THEME: CurrentTheme = { ...Theme.parse({}), version: 0, logo: null };

/** How much lighter one colour (`#rrggbb`) is than another, from 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Which colours cannot be read on their paper, each with the ratio it has and the one it needs. */
export function weakColours(theme: Pick<Theme, Colour>): [Colour, string][] {
  return (['ink', 'accent', 'darkInk', 'darkAccent'] as const).flatMap((name): [Colour, string][] => {
    const isDark = name.startsWith('dark');
    const paper = isDark ? theme.darkPaper : theme.paper;
    const isText = name === 'ink' || name === 'darkInk';
    // What stands beside the text in a quieter shade must be read too.
    const shown = isText ? mixed(theme[name], paper, QUIET) : theme[name];
    const ratio = contrast(shown, isText ? mixed(theme[name], paper, 0.05) : paper);
    if (ratio >= LEAST) return [];
    const what = isText ? 'The quieter shade of this text' : 'This colour';
    return [[name, `${what} has a contrast of ${Math.floor(ratio * 10) / 10} : 1 on its paper; ${LEAST} : 1 is needed`]];
  });
}

/** The style sheet of a theme; empty for the house's own. */
export function themeCss(theme: Theme): string {
  const { paper, ink, accent, darkPaper, darkInk, darkAccent } = theme;
  const isOwn = COLOURS.some((name) => theme[name] !== HOUSE_COLOURS[name]) || theme.headlineFont !== 'source-serif' || theme.textFont !== 'source-serif';
  if (!isOwn) return '';
  const fonts = `--serif:${STACKS[theme.textFont]};--headline:${STACKS[theme.headlineFont]}`;
  return `:root{${shades(paper, ink, accent)};${fonts}}@media (prefers-color-scheme:dark){:root{${shades(darkPaper, darkInk, darkAccent)}}}`;
}

function shades(paper: string, ink: string, accent: string): string {
  const mix = (part: number) => mixed(ink, paper, part);
  return `--paper:${paper};--ink:${ink};--accent:${accent};--quiet:${mix(QUIET)};--line:${mix(0.16)};--rule:${mix(0.9)};--wash:${mix(0.05)}`;
}

/** `part` of one colour in another, channel by channel. */
function mixed(one: string, other: string, part: number): string {
  const channels = channelsOf(one).map((value, index) => Math.round(value * part + (channelsOf(other)[index] ?? 0) * (1 - part)));
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
