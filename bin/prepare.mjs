// Runs before `npm start` and `npm test`. Plain enough for an old Node to read, so that it can be told what it is; the work is in prepare/.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  console.error(`Broadsheet needs Node 20.9 or newer, and this is Node ${process.versions.node}. Install a newer one from https://nodejs.org and try again.`);
  process.exit(1);
}

import('./prepare/run.mjs')
  .then((work) => work.prepare(process.argv[2]))
  .catch((fault) => {
    console.error(fault.message);
    process.exit(fault.exitCode || 1);
  });
