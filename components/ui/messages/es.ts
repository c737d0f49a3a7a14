import { commentsEs } from './comments-es.ts';
import type { Words } from './en.ts';

/** Las palabras alrededor de una noticia, en español. */
export const es: Words = {
  published: 'Publicado',
  updated: 'Actualizado',
  whatChanged: 'Qué ha cambiado',
  minutes: (count) => `${count} min de lectura`,
  photoBy: 'Foto:',
  photos: (count) => `${count} fotos`,
  photoOf: (number, count) => `Foto ${number} de ${count}`,
  related: 'Relacionado',
  passage: 'El pasaje',
  share: 'Compartir',
  shareStory: 'Compartir esta noticia',
  mail: 'Correo',
  tags: 'Temas',
  comments: commentsEs,
  kinds: {
    update: 'Actualización',
    correction: 'Corrección',
    clarification: 'Aclaración',
    'editors-note': 'Nota de la redacción',
    retraction: 'Retractación',
    'silent-fix': 'Ortografía',
  },
};
