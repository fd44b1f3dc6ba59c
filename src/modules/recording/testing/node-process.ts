/** A media node that records, in a process of its own, which a test may kill; started by {@link file://./media-process.ts}. */
import { MediaNode, mediaNodeRoutes } from '#modules/conference/testing';
import { systemClock } from '#platform/clock';
import { freePort } from '#platform/db/testing';
import { buildServer } from '#platform/http';
import { platformOver } from '#testing';
import { openRemoteRecorder } from '../module.ts';
import type { NodePlace } from './media-process.ts';

const { host, database, folder, blobsFolder } = JSON.parse(process.argv[2] ?? '{}') as NodePlace;
const port = await freePort();
const publicOrigin = `http://127.0.0.1:${port}`;
const platform = await platformOver({ host, database }, { clock: systemClock, folder, blobsFolder, publicOrigin });
const node = new MediaNode(platform, 240);
const recorder = openRemoteRecorder(platform, node);
const server = await buildServer({
  ...{ platform, faces: [], files: [], routes: [], authenticate: async () => undefined },
  streams: mediaNodeRoutes(node),
});
await server.listen({ host: '127.0.0.1', port });
node.start();
recorder.start();
await node.beat();
process.send?.({ node: node.name });
process.on('message', async () => {
  await recorder.stop();
  await node.stop();
  await server.close();
  await platform.close();
  process.exit(0);
});
// Without the test nobody needs it.
process.on('disconnect', () => process.exit(1));
