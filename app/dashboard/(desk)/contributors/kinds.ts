import { CONTRIBUTOR_KINDS } from '#db/contributor/rules.ts';

/** What a contributor can be, as the desk says it. */
export const KINDS = CONTRIBUTOR_KINDS.map((kind) => ({ id: kind, name: kind === 'agency' ? 'Agency' : 'Person' }));
