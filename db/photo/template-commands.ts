import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { change } from '../change.ts';
import { newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { type Actor, may } from '../user/rules.ts';
import type { ShootTemplate, TemplateId } from './batch-rules.ts';
import { shootTemplate } from './schema.ts';

/** Keeps the words of a shoot under a name, over one's own of the same name; an editor may write over anybody's. */
export function saveTemplate(actor: Actor, { name, words }: z.output<typeof ShootTemplate>): Promise<{ id: string }> {
  return change(actor, 'template.save', async ({ tx, at, entry }) => {
    const [before] = await tx.select().from(shootTemplate).where(eq(shootTemplate.name, name));
    if (before && !may(actor, 'template.remove', before.savedBy)) {
      const message = 'Somebody else has a template of this name: choose another';
      throw new Refusal('taken', message, { name: message });
    }
    const saved = { words, savedBy: actor.id, savedAt: at };
    const [kept] = await tx
      .insert(shootTemplate)
      .values({ id: newId(), name, ...saved })
      .onConflictDoUpdate({ target: shootTemplate.name, set: saved })
      .returning({ id: shootTemplate.id });
    const id = kept?.id ?? '';
    entry({ noun: 'template', id, before: before && { name, words: before.words }, after: { name, words } });
    return { id };
  });
}

/** Forgets the words of a shoot; photos that have them keep them. */
export function removeTemplate(actor: Actor, { templateId }: z.output<typeof TemplateId>): Promise<void> {
  return change(actor, 'template.remove', async ({ tx, entry }) => {
    const [before] = await tx.select().from(shootTemplate).where(eq(shootTemplate.id, templateId));
    if (!before) throw new Refusal('missing', 'There is no such template');
    if (!may(actor, 'template.remove', before.savedBy)) throw new Refusal('forbidden', 'Only editors and whoever saved it may remove it');
    await tx.delete(shootTemplate).where(eq(shootTemplate.id, templateId));
    entry({ noun: 'template', id: templateId, before: { name: before.name, words: before.words } });
  });
}
