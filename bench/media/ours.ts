import { RoomHost } from '@ashyq/media-router';
import { person, type RtpPeer, stateOf } from '@ashyq/media-router/testing';
import type { Router } from './load.ts';

const ROOM = 'bench';
const PEOPLE = Array.from({ length: 60 }, (_, at) => person(`p${at}`));

/** A room in its process, with all that a hearing has: rules, repair, reports, choice of layers. */
export async function openOurs(address: string): Promise<Router> {
  const host = new RoomHost({
    ...{ engine: { bindAddress: address }, capacity: 10_000 },
    events: { event: () => undefined, restarted: () => undefined },
  });
  host.open(ROOM, stateOf(PEOPLE), 0);
  await host.stats(ROOM);
  const pid = host.pidOf(ROOM);
  if (pid === undefined) throw new Error('the room has no process');
  let [published, subscribed] = [0, 0];
  const nameOf = (at: number): string => `p${at % PEOPLE.length}`;
  return {
    ...{ address, pid },
    async publish(peer) {
      const name = nameOf(published);
      published += 1;
      const answered = await host.publish(ROOM, name, await peer.offer());
      return accept(peer, answered).then(() => (answered.ok ? answered.connection : ''));
    },
    async subscribe(peer, publication) {
      subscribed += 1;
      // From the end of the list: nobody gets himself.
      const name = nameOf(PEOPLE.length - 1 - (subscribed % 40));
      await accept(peer, await host.subscribe(ROOM, name, publication, await peer.offer()));
    },
    stop: () => host.closeAll(),
  };
}

async function accept(peer: RtpPeer, answered: Awaited<ReturnType<RoomHost['publish']>>): Promise<void> {
  if (!answered.ok) throw new Error(`the room refused: ${answered.reason}`);
  await peer.accept(answered.answer);
}
