/** OCSP and time-stamps of the bench in a process of their own, as НУЦ РК is one: `PORT FILE-OF-THE-AUTHORITY`. */
import { readFileSync } from 'node:fs';
import { PkiServices, TestPki } from '@ashyq/pki/testing/pki';

const [port = '', file = ''] = process.argv.slice(2);
const pki = await TestPki.open(JSON.parse(readFileSync(file, 'utf8')));
await PkiServices.start(pki, () => Temporal.Now.instant(), Number(port));
process.stdout.write('ready\n');
