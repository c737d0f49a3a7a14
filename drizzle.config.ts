import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'turso',
  schema: ['./db/*/schema.ts', './db/*/*-schema.ts'],
  out: './db/migrations',
  dbCredentials: { url: 'file:.data/broadsheet.db' },
});
