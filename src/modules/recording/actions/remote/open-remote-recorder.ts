import { existsSync } from 'node:fs';
import type { Platform } from '#platform';
import { spoolFolder } from '../../store/spool-folder.ts';
import type { RemoteRecorder, TappedNode } from './remote-recorder.ts';

interface Opened {
  start(): void;
  stop(): Promise<void>;
}

/**
 * Who records remote parties on this node. It is loaded with the first room that the node carries, or when an earlier
 * process has left something to be sent up: a court without video does not pay for it.
 */
export function openRemoteRecorder(platform: Platform, node: TappedNode): Opened {
  let recorder: Promise<RemoteRecorder> | undefined;
  let isStopped = false;
  const load = async (): Promise<RemoteRecorder> => {
    const { RemoteRecorder } = await import('./remote-recorder.ts');
    const opened = new RemoteRecorder(platform, node);
    await opened.start();
    await opened.follow();
    return opened;
  };
  const needed = (): void => {
    if (recorder || isStopped) return;
    stopWatching();
    recorder = load();
    recorder.catch((thrown: unknown) =>
      platform.log.error({ err: thrown }, 'the recorder of remote parties could not be started'),
    );
  };
  let stopWatching: () => void = () => undefined;
  return {
    start: () => {
      stopWatching = node.watch(needed);
      if (existsSync(spoolFolder(platform.config.dataFolder))) needed();
    },
    stop: async () => {
      isStopped = true;
      stopWatching();
      await (await recorder?.catch(() => undefined))?.stop();
    },
  };
}
