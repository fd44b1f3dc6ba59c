import assert from 'node:assert/strict';
import type { Outline } from '#modules/recording';
import type { Walker } from './walker.ts';

/** Address of the recording of the demo, without the language, found as its party finds it: on the page of the case. */
export async function findRecording(walker: Walker): Promise<{ readonly case: string; readonly recording: string }> {
  const { lang, origin } = walker;
  const read = async (path: string): Promise<string> => {
    const answer = await walker.context.request.get(`${origin}${path}`);
    return await answer.text();
  };
  const list = await read(`/${lang}/cabinet/cases`);
  const cases = new Set(
    [...list.matchAll(/href="(\/[a-z]{2}\/cabinet\/cases\/[^"#?]+)"/g)].map(([, href = '']) => href),
  );
  for (const href of cases) {
    const [, recording] = /href="\/[a-z]{2}(\/cabinet\/recordings\/[0-9a-f-]+)"/.exec(await read(href)) ?? [];
    if (recording) return { case: href.slice(3), recording };
  }
  assert.fail('the demo has a recorded hearing');
}

/** What this person may play. */
export async function outlineFor(walker: Walker, recording: string): Promise<Outline> {
  const id = recording.split('/').at(-1);
  const answer = await walker.context.request.get(`${walker.origin}/media/recordings/${id}/outline.json`);
  assert.equal(answer.status(), 200);
  return (await answer.json()) as Outline;
}

export const filesOf = ({ tracks }: Outline): readonly string[] =>
  tracks.flatMap(({ name, segments }) => segments.map(([file]) => `${name}/${file}`));
