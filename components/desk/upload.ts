import type { Rendition } from '#db/photo/rules.ts';

export type UploadedPhoto = {
  id: string;
  key: string;
  filename: string;
  width: number;
  height: number;
  caption: string;
  credit: string;
  byline: string;
  alt: string;
  renditions: Rendition[];
};

/** Sends one file as it is and tells how far it is, from 0 to 1. Rejects with the server's own words. */
export function uploadPhoto(file: File, onProgress: (part: number) => void): Promise<UploadedPhoto> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/photos');
    request.responseType = 'json';
    request.setRequestHeader('X-Filename', encodeURIComponent(file.name));
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => {
      if (request.status === 201) resolve(request.response.photo);
      else reject(new Error(request.response?.message ?? `${file.name} could not be taken in`));
    };
    request.onerror = () => reject(new Error(`${file.name} did not arrive: the connection broke. Try it again.`));
    request.send(file);
  });
}
