import { z } from 'zod';

const id = z.string().min(1).max(64);

/** One story and another that is, or no longer is, its translation. */
export const TranslationLink = z.strictObject({ storyId: id, otherId: id });

/** A story's translation as the desk shows it. */
export type DeskTranslation = { storyId: string; headline: string; language: string; isLive: boolean };

/** A language by its own name: Español, العربية. */
export function ownName(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
