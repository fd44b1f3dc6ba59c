import type { Platform } from '#platform';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { proposePublicVersion } from '../actions/propose-public-version.ts';
import { actAnnounced } from '../events.ts';
import type { ActId } from '../model/ids.ts';

/** An act is out: its public version is proposed for the looks of two people. */
export function onActAnnounced(platform: Platform): JobHandler {
  return handleEvent(actAnnounced, 'acts.on-act-announced', async ({ actId }) => {
    await proposePublicVersion(platform, actId as ActId);
  });
}
