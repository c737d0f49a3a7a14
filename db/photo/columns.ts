import { cutColumns } from './cuts.ts';
import { photo } from './schema.ts';

/** What the desk shows of a photo in lists. */
export const deskColumns = {
  id: photo.id,
  key: photo.key,
  filename: photo.filename,
  width: photo.width,
  height: photo.height,
  caption: photo.caption,
  credit: photo.credit,
  byline: photo.byline,
  alt: photo.alt,
  takenAt: photo.takenAt,
  renditions: photo.renditions,
  saves: photo.saves,
  usableFrom: photo.usableFrom,
  usableUntil: photo.usableUntil,
  ...cutColumns,
  uploadedBy: photo.uploadedBy,
  uploadedAt: photo.uploadedAt,
};
