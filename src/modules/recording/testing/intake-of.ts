import { Readable } from 'node:stream';
import type { Platform } from '#platform';
import { visitor } from '#platform/audit';
import type { StreamRequest } from '#platform/http';
import { intakeRoutes } from '../web/api/intake.ts';
import type { SendToIntake } from './send-recording.ts';

/** The intake itself without a server around it. @param courtKey of a registered recorder */
export function intakeOf(platform: Platform, courtKey: string): SendToIntake {
  return async (method, path, headers, body) => {
    const [, id = '', rest = ''] = /\/recordings\/([^/]+)\/(.+)$/.exec(path) ?? [];
    const [, track = '', file = ''] = /^files\/([^/]+)\/(.+)$/.exec(rest) ?? [];
    const pattern = file ? 'files/:track/:file' : rest;
    const route = intakeRoutes.find((one) => one.method === method && one.path.endsWith(`:recording/${pattern}`));
    if (!route) throw new RangeError(`no route for ${path}`);
    const given: Readonly<Record<string, string>> = { authorization: `Bearer ${courtKey}`, ...headers };
    const request: StreamRequest = {
      ...{
        platform,
        principal: undefined,
        network: 'intake',
        params: { recording: id, ...(file ? { track, file } : {}) },
      },
      act: (action) => ({ actor: visitor, action }),
      query: new URLSearchParams(),
      header: (name) => given[name],
      body: Readable.from(body === undefined ? [] : [Buffer.from(body)]),
    };
    const { status, headers: answered = {}, body: said } = await route.run(request);
    return { status, headers: answered, body: typeof said === 'string' ? said : '' };
  };
}
