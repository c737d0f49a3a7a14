import { store } from './client.ts';

type Row = Record<string, string | number | null>;

let moment = Date.parse('2026-06-01T12:00:00Z');
let count = 0;

/** Plants a photo without files, each a second after the last; returns its id. */
export async function plantPhoto(differs: Row & { fields?: string } = {}): Promise<string> {
  moment += 1000;
  count += 1;
  const id = `photo${count}`;
  const row: Row = {
    id,
    key: String(count).padStart(32, '0'),
    sha256: id,
    filename: `${id}.jpg`,
    mime: 'image/jpeg',
    bytes: 1000,
    width: 1200,
    height: 800,
    renditions: '[]',
    uploaded_by: 'system',
    uploaded_at: moment,
    ...differs,
  };
  await plant('photo', row);
  return String(row.id);
}

/** Plants a row of any table. */
export async function plant(table: string, row: Row): Promise<void> {
  const names = Object.keys(row);
  await store().client.execute({
    sql: `insert into ${table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
    args: Object.values(row),
  });
}
