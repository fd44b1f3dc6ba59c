import type { Platform } from '#platform';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { askForCopies } from '../actions/ask-for-copies.ts';
import { proposePublicVersion } from '../actions/propose-public-version.ts';
import { actAnnounced } from '../events.ts';
import type { ActId } from '../model/ids.ts';

/** An act is out: copies go to the register of posting, and its public version is proposed for the looks of two. */
export function onActAnnounced(platform: Platform): JobHandler {
  return handleEvent(actAnnounced, 'acts.on-act-announced', async ({ actId }) => {
    await askForCopies(platform, actId as ActId);
    await proposePublicVersion(platform, actId as ActId);
  });
}
