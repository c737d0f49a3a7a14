import { listTemplates } from '#db/photo/template-queries.ts';
import { may } from '#db/user/rules.ts';
import { requireActor } from '../../../auth.ts';
import { Intake } from './intake.tsx';

/** Takes photos in and shows them in the list below. */
export async function AddPhotos() {
  const actor = await requireActor('/dashboard/photos');
  const templates = await listTemplates(actor);
  const offered = templates.map(({ id, name, words, savedBy }) => ({ id, name, words, isRemovable: may(actor, 'template.remove', savedBy) }));
  return <Intake owner={actor.id} templates={offered} maySave={may(actor, 'template.save')} />;
}
