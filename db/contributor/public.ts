import { eq, inArray } from 'drizzle-orm';
import { db } from '../client.ts';
import { note, page } from '../pages.ts';
import { deskPhoto } from '../photo/public.ts';
import type { Named, PublicPhoto } from '../release/rules.ts';
import { countedContributors, sameContributors } from './same.ts';
import { contributorAddress } from './schema.ts';

/** `slugs`: every address stories may have been released under their name with. */
export type PublicAuthor = Named & { slugs: string[]; bio: string; photo: PublicPhoto | null };

/** Whose address this is or was, their own or of one merged into them; undefined for nobody's. Whether any story of theirs may be seen is for the list to say. */
export async function getAuthor(slug: string): Promise<PublicAuthor | undefined> {
  note(page.author(slug));
  const [address] = await db.select({ id: contributorAddress.contributorId }).from(contributorAddress).where(eq(contributorAddress.slug, slug));
  const found = address && (await countedContributors(db, [address.id])).get(address.id);
  if (!found) return undefined;
  const addresses = await db
    .select({ slug: contributorAddress.slug })
    .from(contributorAddress)
    .where(inArray(contributorAddress.contributorId, sameContributors(found.id)));
  const slugs = addresses.map((each) => each.slug);
  note(...slugs.map(page.author));
  return { slug: found.slug, name: found.name, bio: found.bio, slugs, photo: found.photoId ? await deskPhoto(found.photoId) : null };
}
