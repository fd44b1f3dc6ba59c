import { type Promised, rounded } from './promise-line.ts';
import { load, serve } from './served.ts';

const LIST = '/kk/hearings?court=7517';

/** The kept list on one core, whole and as 304, against the same list made anew for each request. */
export async function measure(seconds: number): Promise<readonly Promised[]> {
  const served = await serve({ port: 3903, untilLaid: true });
  const url = `${served.origin}${LIST}`;
  // Every browser unpacks; nobody is sent the plain form.
  const headers = { 'accept-encoding': 'gzip' };
  await load(url, 2, { headers });
  const whole = await load(url, seconds, { headers });
  const etag = (await fetch(url)).headers.get('etag') ?? '';
  const unchanged = await load(url, seconds, { headers: { ...headers, 'if-none-match': etag } });
  const anew = await load(url, seconds, { isFresh: true, headers });
  await served.stop();
  const peer = { 'made anew': rounded(anew.perSecond) };
  const line = (name: string, { perSecond, requests }: typeof whole, goal: number): Promised => ({
    ...{
      name,
      unit: 'answers/s per core',
      ours: rounded(perSecond),
      peer,
      limit: goal,
      goal,
      better: 'higher',
      n: requests,
    },
    ratio: rounded(perSecond / goal),
  });
  return [line('list-cached', whole, 10_000), line('list-cached-304', unchanged, 15_000)];
}
