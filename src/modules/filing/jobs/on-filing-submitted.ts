import type { Platform } from '#platform';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { joinBySelf } from '../actions/intake/carry-out-decision.ts';
import { filingSubmitted } from '../events.ts';
import { findForm } from '../model/forms/forms.ts';
import type { FilingId } from '../model/ids.ts';

/** What belongs to a running case does not wait for the registry. */
export function onFilingSubmitted(platform: Platform): JobHandler {
  return handleEvent(filingSubmitted, 'filing.on-filing-submitted', async ({ filingId, form }) => {
    if (findForm(form)?.leadsTo === 'joins-case') await joinBySelf(platform, filingId as FilingId);
  });
}
