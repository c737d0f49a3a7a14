/** What `npm start` runs. The server is imported late, so that a wrong setting too is one line. */
try {
  const { startServer } = await import('./server.ts');
  await startServer();
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exit(1);
}

export {};
