import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { recordingRoom } from '../../src/demo/plan/recording-room.ts';
import { connectOwner } from '../owner.ts';
import { p95 } from '../percentile.ts';
import { type Promised, rounded } from '../promise-line.ts';
import { type Served, serve } from '../served.ts';

const EDGE_LIMIT_S = 5;
const FILED_LIMIT_S = 10;
/** The first segment of a view is told when it ends. */
const WARM_MS = 6000;
const nowUs = () => (performance.timeOrigin + performance.now()) * 1000;

/**
 * The whole way: cameras, a recorder, the intake of a court over HTTP, its database. How far behind the clock is what the case
 * has of a view while it is recorded; and how long after the press that ends it the recording stands closed in the case.
 */
export async function measureLiveEdge(seconds: number): Promise<Promised[]> {
  const served = await serve({ port: 3926, untilLaid: true });
  try {
    const client = await connectOwner(served);
    const hearingId = await hearingIn(client);
    const ask = await openRecorder(served, hearingId);
    const edges: number[] = [];
    const filed: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const id = crypto.randomUUID();
      await ask('', { id, hearingId, room: recordingRoom.number, language: 'kk' });
      await pause(WARM_MS);
      for (const until = performance.now() + seconds * 1000; performance.now() < until; await pause(100))
        edges.push(await behindSeconds(client, id));
      const ended = performance.now();
      await ask(`/${id}/end`);
      while (!(await isClosed(client, id))) await pause(20);
      filed.push((performance.now() - ended) / 1000);
    }
    await client.end();
    return [
      line('recording-live-edge', p95(edges), Math.max(...edges), { limit: EDGE_LIMIT_S, n: edges.length }),
      line('recording-filed', Math.max(...filed), Math.max(...filed), { limit: FILED_LIMIT_S, n: filed.length }),
    ];
  } finally {
    await served.stop();
  }
}

async function hearingIn(client: Client): Promise<string> {
  const { rows } = await client.query(
    `select hearing.id from hearings.hearing as hearing join courts.v_courtroom as room on room.id = hearing.courtroom_id
     where room.number = $1 and hearing.court_code = $2 order by hearing.starts_at desc limit 1`,
    [recordingRoom.number, recordingRoom.courtCode],
  );
  return String(rows[0]?.id);
}

type Ask = (path: string, body?: object) => Promise<void>;

/** The recorder of the demo starts when somebody of the court opens its hearing screen. */
async function openRecorder({ origin, dataFolder }: Served, hearingId: string): Promise<Ask> {
  const people = [...(await (await fetch(`${origin}/kk/demo`)).text()).matchAll(/value="([^"]+)" name="person"/g)];
  for (const [, person = ''] of people) {
    const sent = {
      method: 'POST',
      redirect: 'manual',
      headers: { origin },
      body: new URLSearchParams({ person }),
    } as const;
    const signedIn = await fetch(`${origin}/kk/demo`, sent);
    const [cookie = ''] = signedIn.headers.getSetCookie().filter((one) => one.startsWith('__Host-sot='));
    const screen = `${origin}/kk/desk/hearings/${hearingId}/record`;
    const { status } = await fetch(screen, { headers: { cookie: cookie.split(';')[0] ?? '' }, redirect: 'manual' });
    if (status !== 200) continue;
    const kept: Kept = JSON.parse(readFileSync(join(dataFolder, 'demo-recorder', 'registered.json'), 'utf8'));
    while (!(await hasCameras(kept))) await pause(100);
    return async (path, body) => {
      const answer = await fetch(`http://127.0.0.1:${kept.port}/v1/recordings${path}`, {
        ...{ method: 'POST', headers: { authorization: `Bearer ${kept.screenKey}` } },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    };
  }
  throw new Error('nobody of the demo may open the hearing screen');
}

interface Kept {
  readonly port: number;
  readonly screenKey: string;
}

/** It asks the court for them when it starts. */
async function hasCameras({ port, screenKey }: Kept): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/v1/state`, {
    headers: { authorization: `Bearer ${screenKey}` },
  });
  const { cameras } = (await answer.json()) as { cameras: readonly { status: string }[] };
  return cameras.length > 0 && cameras.every(({ status }) => status === 'playing');
}

/** Of the view that is furthest behind. */
async function behindSeconds(client: Client, id: string): Promise<number> {
  const { rows } = await client.query(
    `select min(edge) as edge from (select max(to_us) as edge from recording.segment as segment
     join recording.track as track on track.recording_id = segment.recording_id and track.name = segment.track
     where segment.recording_id = $1 and track.kind = 'video' group by segment.track) as edges`,
    [id],
  );
  return (nowUs() - Number(rows[0]?.edge ?? 0)) / 1e6;
}

async function isClosed(client: Client, id: string): Promise<boolean> {
  const { rows } = await client.query('select closed_at from recording.recording where id = $1', [id]);
  return Boolean(rows[0]?.closed_at);
}

function line(name: string, ours: number, worst: number, { limit, n }: { limit: number; n: number }): Promised {
  return {
    ...{ name, unit: 's', ours: rounded(ours), peer: { 'the longest': rounded(worst) }, limit, n },
    ...{ ratio: rounded(ours / limit), goal: 1, better: 'lower' },
  };
}
