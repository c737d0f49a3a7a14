import type { Words } from './en.ts';
import { READING } from './reading.ts';

/** Las palabras alrededor de una noticia, en español. */
export const es: Words = {
  reading: READING.es,
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
  latest: 'Lo último',
  frontAt: 'La portada a las',
  frontNow: 'La portada de ahora',
  notYet: 'Ese momento aún no ha llegado.',
  frontsSince: 'Se conservan portadas desde',
  noMoment: 'Ese momento no existe.',
  nothingYet: 'Todavía no hay nada publicado. La primera noticia aparecerá aquí.',
  levels: { breaking: 'Última hora', developing: 'En desarrollo', notice: 'Aviso' },
  kinds: {
    update: 'Actualización',
    correction: 'Corrección',
    clarification: 'Aclaración',
    'editors-note': 'Nota de la redacción',
    retraction: 'Retractación',
    'silent-fix': 'Ortografía',
  },
};
