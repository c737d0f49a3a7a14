import { spawnSync } from 'node:child_process';

const MOST_OUTPUT = 64 * 1024 * 1024;

/** Runs a fixed command line and keeps its output to itself; returns whether it went well, its exit code and what it said. */
export function runQuietly(command, { env = {}, minutes } = {}) {
  const ran = spawnSync(command, {
    shell: true,
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    timeout: minutes && minutes * 60_000,
  });
  return { ok: ran.status === 0, code: ran.status ?? 1, output: `${ran.stdout ?? ''}${ran.stderr ?? ''}`.trim() };
}

/** An error that ends the set-up with the exit code of the command that failed. */
export function failure(message, exitCode) {
  return Object.assign(new Error(message), { exitCode });
}
