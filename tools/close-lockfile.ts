/** `npm run lock`, after every `npm install`: closes the gaps that make `npm ci` refuse the lockfile or leave out a build. */
import { readFileSync, writeFileSync } from 'node:fs';
import { gapsOf, type Lockfile, tiedToNode, untied, unwantedIn, withoutGaps, withoutUnwanted } from './lockfile.ts';

const file = new URL('../package-lock.json', import.meta.url);
const lock: Lockfile = JSON.parse(readFileSync(file, 'utf8'));
writeFileSync(file, `${JSON.stringify(untied(withoutGaps(withoutUnwanted(lock))), null, 2)}\n`);
process.stdout.write(
  `package-lock.json: ${gapsOf(lock).length} gaps closed, ${tiedToNode(lock).length} builds untied from the Node of npm, ` +
    `${unwantedIn(lock).length} packages left out\n`,
);
