import type { Words } from '../upload.ts';

/** A file on its way in, kept in the browser (IndexedDB) so that a reload does not lose it. */
export type KeptFile = { id: string; owner: string; file: File; words: Words; uploadId?: string };

const NAME = 'broadsheet-intake';
const FILES = 'files';

/** Keeps a file until it has arrived. Where the browser has no room for it, it goes on without. */
export async function keepFile(kept: KeptFile): Promise<void> {
  await inStore('readwrite', (files) => files.put(kept)).catch(() => undefined);
}

/** Forgets a file that has arrived or is given up. */
export async function forgetFile(id: string): Promise<void> {
  await inStore('readwrite', (files) => files.delete(id)).catch(() => undefined);
}

/** The files of this person that had not arrived when the page was left. */
export async function keptFiles(owner: string): Promise<KeptFile[]> {
  const all = await inStore<KeptFile[]>('readonly', (files) => files.getAll()).catch(() => []);
  return all.filter((each) => each.owner === owner);
}

function inStore<T>(mode: IDBTransactionMode, work: (files: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(FILES, { keyPath: 'id' });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(FILES, mode);
      const request = work(transaction.objectStore(FILES));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    };
  });
}
