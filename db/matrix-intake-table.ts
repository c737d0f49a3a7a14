import { createHash } from 'node:crypto';
import { store } from './client.ts';
import { addSmallPhoto, type Command, free, row, word } from './matrix-makers.ts';
import { inspectPhoto } from './photo/commands.ts';
import { removeTemplate, saveTemplate } from './photo/template-commands.ts';
import { beginUpload, cancelUpload, clearUploads, receiveChunk } from './photo/upload-commands.ts';
import { type Actor, SYSTEM } from './user/rules.ts';

/** How photos come to the desk. */
export const INTAKE_COMMANDS: Record<string, Command> = {
  inspectPhoto: row({
    verb: 'photo.inspect',
    whose: ['nobody’s'],
    prepare: async () => {
      const photo = await addSmallPhoto(SYSTEM);
      await store().client.execute('update photo set phash = null');
      return photo;
    },
    run: inspectPhoto,
  }),
  beginUpload: free('upload.begin', begin),
  receiveChunk: row({
    verb: 'upload.receive',
    whose: ['own', 'somebody else’s'],
    prepare: begin,
    run: (actor, uploadId) => receiveChunk(actor, { uploadId, offset: 0, stream: begins() }),
  }),
  cancelUpload: row({ verb: 'upload.cancel', whose: ['own', 'somebody else’s'], prepare: begin, run: cancelUpload }),
  clearUploads: row({
    verb: 'upload.clear',
    whose: ['nobody’s'],
    prepare: async () => [await begin(SYSTEM)],
    run: clearUploads,
  }),
  saveTemplate: free('template.save', (actor) => saveTemplate(actor, { name: word(), words: { credit: 'Ann' } })),
  removeTemplate: row({
    verb: 'template.remove',
    whose: ['own', 'somebody else’s'],
    prepare: async (owner) => {
      const { id: templateId } = await saveTemplate(SYSTEM, { name: word(), words: { credit: 'Ann' } });
      await store().client.execute({ sql: 'update shoot_template set saved_by = ? where id = ?', args: [owner.id, templateId] });
      return { templateId };
    },
    run: removeTemplate,
  }),
};

async function begin(actor: Actor): Promise<string> {
  const sha256 = createHash('sha256').update(word()).digest('hex');
  const begun = await beginUpload(actor, { filename: 'boat.jpg', bytes: 1000, sha256, words: {} });
  return 'id' in begun ? begun.id : '';
}

async function* begins(): AsyncGenerator<Uint8Array> {
  yield Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
}
