import type { Server } from 'node:http';

/** Supervisors wait ten seconds before they kill. */
const MOST_WAIT = 8000;

/** At SIGTERM and SIGINT: nothing new is taken, what was asked is answered, connections that readers and editors keep open end with their next answer; then `last` is done and the process ends. */
export function drainOnSignal(server: Server, last: () => Promise<unknown>): void {
  const drain = () => {
    server.prependListener('request', (_, response) => {
      response.shouldKeepAlive = false;
    });
    server.close(() => last().finally(() => process.exit(0)));
    setTimeout(() => server.closeAllConnections(), MOST_WAIT).unref();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, drain);
}
