/** The newsroom's command line; `npm run newsroom -- help` says what it can do. The work is imported late, so that a wrong setting too is one line. */
try {
  const { newsroom } = await import('./newsroom/run.ts');
  process.exitCode = await newsroom(process.argv.slice(2));
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exitCode = 1;
}

export {};
