import { decideRequest, isVerdict, type RequestId } from '#modules/conference';
import { type FormRequest, httpErrors } from '#platform/http';
import { parseId } from '#platform/ids';
import { attempt } from '../hearing-words/refused.ts';
import type { DeskRoom } from './desk-room.ts';
import type { Prepared } from './prepare-deeds.ts';
import { deskVideoTexts } from './texts.ts';

/** The judge decides on a motion; what the hearing refuses is told at the reason. @throws HTTP_BAD_REQUEST */
export async function decideOnRequest({ platform, lang, form }: FormRequest, desk: DeskRoom): Promise<Prepared> {
  const requestId = parseId<RequestId>(form.request);
  const { verdict, reason = '' } = form;
  if (!requestId || !isVerdict(verdict)) throw httpErrors('HTTP_BAD_REQUEST');
  const act = desk.actTo('conference.decide-request', 'decide-request');
  const decision = { hearingId: desk.hearing.id, requestId, verdict, reason };
  const done = await attempt(lang, `reason-${requestId}`, () => decideRequest(platform, act, decision), {});
  return done.ok ? { errors: [], said: deskVideoTexts(lang).requests.said[verdict] } : { errors: done.errors };
}
