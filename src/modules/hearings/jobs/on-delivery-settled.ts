import { deliverySettled } from '#modules/notices/events';
import type { Platform } from '#platform';
import { handleEvent, type JobHandler } from '#platform/jobs';
import { serveByReport } from '../actions/serve-summons.ts';
import { summonsTemplate } from '../actions/templates.ts';

/** A report of delivery is the proof of service of a summons. */
export function onDeliverySettled(platform: Platform): JobHandler {
  return handleEvent(
    deliverySettled,
    'hearings.on-delivery-settled',
    ({ noticeId }) => serveByReport(platform, noticeId),
    ({ template }) => template === summonsTemplate.name,
  );
}
