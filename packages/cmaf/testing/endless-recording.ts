// Records until it is killed, and says after each part how many are durable. Argument: the folder.
import { TrackWriter } from '../src/index.ts';
import { nodeDisk } from '../src/node/index.ts';
import { eventsOf, placeOn } from './recording.ts';

const writer = await TrackWriter.open(placeOn(nodeDisk(process.argv[2] ?? '')));
const from = Number(process.argv[3] ?? 0);
let parts = 0;
for (const event of eventsOf({ from, count: 100_000, after: writer.after })) {
  await writer.append(event);
  if (event.kind === 'part') parts += 1;
  process.stdout.write(`${parts}\n`);
}
