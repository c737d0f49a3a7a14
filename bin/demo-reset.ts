/** Puts the demo newspaper in the place of the present one, which is moved aside. Imported late, so that a wrong setting too is one line. */
try {
  const { resetDemo } = await import('./newsroom/reset-demo.ts');
  await resetDemo(process.argv.slice(2));
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exitCode = 1;
}

export {};
