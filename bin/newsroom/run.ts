import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { closeStore } from '../../db/client.ts';
import { databaseFile, env } from '../../db/env.ts';
import { takeLock } from '../../db/lock.ts';
import { claimPlaces } from '../../db/places.ts';
import { startDatabase } from '../../db/start.ts';
import { add, disable, enable, list, reset } from './people.ts';
import { addPhotos } from './photos.ts';
import { verify } from './verify.ts';

type Options = Record<string, string | undefined>;
type Command = {
  usage: string;
  says: string;
  options?: string[];
  /** Options that may be left out. */
  more?: string[];
  makesDatabase?: true;
  /** Takes several subjects. */
  isForMany?: true;
  run: (subject: string, options: Options, subjects: string[]) => Promise<boolean>;
};

const COMMANDS: Record<string, Command> = {
  'user add': {
    usage: 'EMAIL --name NAME --role ROLE',
    says: 'adds a person and prints their one-time invitation',
    options: ['name', 'role'],
    makesDatabase: true,
    run: add,
  },
  'user disable': { usage: 'EMAIL', says: 'shuts a person out from their next click on', run: disable },
  'user enable': { usage: 'EMAIL', says: 'lets a disabled person in again', run: enable },
  'user reset': { usage: 'EMAIL', says: 'prints a one-time link to choose a new password', run: reset },
  'user list': { usage: '', says: 'lists everybody who has an account', run: list },
  'photo add': {
    usage: 'FILE… --credit WHO [--caption --byline --alt]',
    says: 'takes photos in; a file’s own words come first',
    options: ['credit'],
    more: ['caption', 'byline', 'alt'],
    isForMany: true,
    run: (_file, options, files) => addPhotos(files, options),
  },
  verify: { usage: '', says: 'checks the database, the audit and the photos', run: verify },
};

const HELP = `Usage: npm run newsroom -- COMMAND

${Object.entries(COMMANDS)
  .map(([name, { usage, says }]) => `  ${`${name} ${usage}`.padEnd(60)} ${says}`)
  .join('\n')}
  ${'help'.padEnd(60)} prints this

It works on the database of DATABASE_URL (${env.DATABASE_URL}) and refuses while the site is running on a database file.`;

/** Carries out one command line and returns the exit code. Throws, in one line, what is wrong with it. */
export async function newsroom(words: string[]): Promise<number> {
  if (words.length === 0 || ['help', '--help', '-h'].includes(words[0] ?? '')) {
    console.log(HELP);
    return 0;
  }
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((known) => Object.hasOwn(COMMANDS, known));
  const command = name === undefined ? undefined : COMMANDS[name];
  if (!name || !command) throw new Error(`There is no command "${words.slice(0, 2).join(' ')}". See: npm run newsroom -- help`);
  const { subjects, options } = read(name, command, words.slice(name.split(' ').length));
  return (await onDatabase(command, () => command.run(subjects[0] ?? '', options, subjects))) ? 0 : 1;
}

function read(name: string, command: Command, words: string[]): { subjects: string[]; options: Options } {
  const usage = `Usage: npm run newsroom -- ${name} ${command.usage}`.trim();
  const options = Object.fromEntries([...(command.options ?? []), ...(command.more ?? [])].map((option) => [option, { type: 'string' as const }]));
  const parsed = parse(words, options, usage);
  const [subject = '', ...more] = parsed.positionals;
  const unknown = command.usage === '' ? parsed.positionals : command.isForMany ? [] : more;
  if (unknown.length > 0) throw new Error(`Unknown argument "${unknown[0]}". ${usage}`);
  if (command.usage !== '' && subject === '') throw new Error(`${command.usage.split(/[ …]/)[0]} is missing. ${usage}`);
  const missing = (command.options ?? []).find((option) => !parsed.values[option]);
  if (missing) throw new Error(`--${missing} is missing. ${usage}`);
  return { subjects: parsed.positionals, options: parsed.values };
}

function parse(args: string[], options: Record<string, { type: 'string' }>, usage: string): { values: Options; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { values: values as Options, positionals };
  } catch (fault) {
    throw new Error(`${(fault as Error).message.split(/\.\s/)[0]}. ${usage}`);
  }
}

async function onDatabase(command: Command, work: () => Promise<boolean>): Promise<boolean> {
  const file = databaseFile(env.DATABASE_URL);
  if (env.DATABASE_URL.startsWith('file:') && !command.makesDatabase && !existsSync(file)) throw new Error(`There is no database at ${file}.`);
  claimPlaces();
  const release = takeLock();
  try {
    await startDatabase();
    return await work();
  } finally {
    closeStore();
    release();
  }
}
