import { wordsFor } from '#components/ui/messages/words.ts';
import { site } from '../site.ts';

/** The words of the paper in its own language. */
export const { words } = wordsFor(site.language, site.language);
