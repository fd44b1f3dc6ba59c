import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Router } from './load.ts';

const PROGRAM = '/usr/bin/janus';
const PORT = 3108;
const ROOM = 1;

export const hasJanus = (): boolean => existsSync(PROGRAM);

/** Debian's Janus with its VideoRoom: H.264 and Opus, NACK and reports as it does them by default. */
export async function openJanus(address: string): Promise<Router> {
  const folder = configured();
  const child = spawn(PROGRAM, ['-F', folder, '-i', address, '-r', '21000-24000', '-d', '1'], { stdio: 'ignore' });
  if (child.pid === undefined) throw new Error('Janus did not start');
  const session = await openSession(child);
  const room = { request: 'create', room: ROOM, publishers: 20, videocodec: 'h264', audiocodec: 'opus' };
  await (await session.attach()).ask({ ...room, h264_profile: '42e01f', bitrate: 2_500_000 });
  return {
    ...{ address, pid: child.pid },
    async publish(peer) {
      const handle = await session.attach();
      const joined = await handle.ask({ request: 'join', ptype: 'publisher', room: ROOM });
      const { jsep } = await handle.ask({ request: 'publish' }, { type: 'offer', sdp: await peer.offer() });
      const accepted = peer.accept(jsep?.sdp ?? '');
      await handle.trickle(peer.candidates);
      await accepted;
      return String(joined.data.id);
    },
    async subscribe(peer, publication) {
      const handle = await session.attach();
      const streams = [{ feed: Number(publication) }];
      const { jsep } = await handle.ask({ request: 'join', ptype: 'subscriber', room: ROOM, streams });
      const sdp = await peer.answer(jsep?.sdp ?? '');
      await handle.ask({ request: 'start' }, { type: 'answer', sdp });
      await handle.trickle(peer.candidates);
      await peer.connected();
    },
    stop: () => {
      child.kill('SIGKILL');
    },
  };
}

function configured(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ashyq-janus-'));
  const http = `general: { json = "compact" base_path = "/janus" http = true port = ${PORT} ip = "127.0.0.1" https = false }`;
  const others = 'libjanus_websockets.so,libjanus_rabbitmq.so,libjanus_mqtt.so,libjanus_nanomsg.so,libjanus_pfunix.so';
  writeFileSync(join(folder, 'janus.jcfg'), `general: {}\nmedia: {}\nnat: {}\ntransports: { disable = "${others}" }\n`);
  writeFileSync(join(folder, 'janus.transport.http.jcfg'), `${http}\nadmin: { admin_http = false }\n`);
  writeFileSync(join(folder, 'janus.plugin.videoroom.jcfg'), 'general: {}\n');
  return folder;
}

interface Answer {
  readonly id?: number;
  readonly error?: string;
}

interface Told {
  readonly data: Answer;
  readonly jsep?: { readonly sdp: string };
}

interface Handle {
  ask(body: object, jsep?: object): Promise<Told>;
  /** All there are; Janus begins no connection without them. */
  trickle(candidates: readonly string[]): Promise<void>;
}

interface Session {
  attach(): Promise<Handle>;
}

interface Message {
  readonly janus: string;
  readonly transaction?: string;
  readonly data?: { readonly id: number };
  readonly plugindata?: { readonly data: Answer };
  readonly jsep?: { readonly sdp: string };
}

/** Its HTTP interface: requests are posted, what they lead to is polled for. */
async function openSession(child: ChildProcess): Promise<Session> {
  let number = 0;
  const waiting = new Map<string, (message: Message) => void>();
  const post = async (path: string, body: object): Promise<Message> => {
    number += 1;
    const message = { ...body, transaction: `t${number}` };
    const answer = await fetch(`http://127.0.0.1:${PORT}/janus${path}`, {
      method: 'POST',
      body: JSON.stringify(message),
    });
    return (await answer.json()) as Message;
  };
  const created = await untilUp(() => post('', { janus: 'create' }));
  const path = `/${created.data?.id}`;
  void poll(`http://127.0.0.1:${PORT}/janus${path}?maxev=10`, child, (message) => {
    waiting.get(message.transaction ?? '')?.(message);
  });
  return {
    async attach() {
      const attached = await post(path, { janus: 'attach', plugin: 'janus.plugin.videoroom' });
      const own = `${path}/${attached.data?.id}`;
      return {
        async ask(body, jsep) {
          const { promise, resolve } = Promise.withResolvers<Message>();
          waiting.set(`t${number + 1}`, resolve);
          const first = await post(own, { janus: 'message', body, ...(jsep ? { jsep } : {}) });
          const message = first.janus === 'ack' ? await promise : first;
          const data = message.plugindata?.data ?? {};
          if (data.error) throw new Error(`Janus: ${data.error}`);
          return { data, ...(message.jsep ? { jsep: message.jsep } : {}) };
        },
        async trickle(candidates) {
          const told = candidates.map((candidate) => ({ candidate, sdpMid: '0', sdpMLineIndex: 0 }));
          await post(own, { janus: 'trickle', candidates: [...told, { completed: true }] });
        },
      };
    },
  };
}

async function poll(url: string, child: ChildProcess, told: (message: Message) => void): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    try {
      const messages = (await (await fetch(url)).json()) as Message | Message[];
      for (const message of [messages].flat()) told(message);
    } catch (ended) {
      if (!(ended instanceof TypeError)) throw ended; // the connection went with the process
      return;
    }
  }
}

async function untilUp<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask();
    } catch (down) {
      if (tries === 50) throw down;
      await pause(100);
    }
  }
}
