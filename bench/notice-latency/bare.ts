import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import smpp from 'smpp';
import type { SmppCentre } from '#modules/notices/testing';
import { connectOwner } from '../owner.ts';
import type { Served } from '../served.ts';

/** Milliseconds from one submit_sm to its arrival at the centre, one after another. */
export async function timeSubmit(centre: SmppCentre, times: number): Promise<readonly number[]> {
  const session = smpp.connect({ host: '127.0.0.1', port: Number(centre.url.port) });
  await once(session, 'connect');
  const ask = (command: 'bind_transceiver' | 'submit_sm', fields: object): Promise<unknown> =>
    new Promise((done) => session.send(new smpp.PDU(command, fields), done));
  await ask('bind_transceiver', { system_id: 'bench', password: 'bench' });
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const began = performance.now();
    await ask('submit_sm', { destination_addr: '77010000000', short_message: Buffer.from(`bench ${time}`) });
    took.push((centre.arrivedAt.at(-1) ?? Number.NaN) - began);
  }
  session.destroy();
  return took;
}

/** Milliseconds from one NOTIFY to the connection that listens. */
export async function timeNotify(served: Served, times: number): Promise<readonly number[]> {
  const [teller, listener] = [await connectOwner(served), await connectOwner(served)];
  await listener.query('listen bench');
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const heard = once(listener, 'notification');
    const began = performance.now();
    await teller.query('notify bench');
    await heard;
    took.push(performance.now() - began);
    await pause(1);
  }
  await Promise.all([teller.end(), listener.end()]);
  return took;
}
