// Records a hearing on two disks until it is killed, and says after each seal how many marks are durable. Arguments: the folder, the
// second of the hearing to go on from, the key.
import { nodeDisk, nodeSha256 } from '@ashyq/cmaf/node';
import { systemClock } from '../src/clock/clock.ts';
import { levelCopies } from '../src/recording/level-copies.ts';
import { mirrorDisk } from '../src/recording/mirror-disk.ts';
import { Recording } from '../src/recording/recording.ts';
import { signerOf } from '../src/recording/signer.ts';
import { HandClock } from './hand-clock.ts';
import { FOLDER, head, markAt, pushSeconds, START_US } from './recorded.ts';

const [root = '', from = '0', pem = ''] = process.argv.slice(2);
const disks = [nodeDisk(`${root}/a`), nodeDisk(`${root}/b`)];
const clock = new HandClock(START_US + Number(from) * 1e6);
const signer = signerOf(pem);
const folders = ['', '/marks', ...head.tracks.map(({ name }) => `/${name}`)].map((inner) => FOLDER + inner);
const disk = mirrorDisk(disks, { clock: systemClock });
const level = await levelCopies(disks, folders, { sha256: nodeSha256 });
for (const [at, isLevel] of level.entries()) if (!isLevel) disk.leaveOut(at);
const place = { disk, folder: FOLDER, sha256: nodeSha256, signer, clock };
const isBegun = (await disks[0]?.read(`${FOLDER}/head.json`)) !== undefined;
const own = { ...head, madeBy: { recorder: 'killed', key: signer.publicKey } };
const recording = isBegun ? await Recording.resume(place) : await Recording.begin(place, own);
for (let at = Number(from); ; at += 2) {
  pushSeconds(recording, clock, at, at + 2);
  await recording.mark(markAt(at));
  await recording.seal();
  process.stdout.write(`${recording.marks.length}\n`);
}
