import type { RemoteRequests } from '#modules/conference';
import type { Lang } from '#platform/i18n';
import { articleIn } from '#shell';
import { deskVideoTexts } from './texts.ts';

/** By which article, and honestly where the edition in force was not compared. */
export function groundIn(lang: Lang, { ground }: RemoteRequests): string {
  const { requests } = deskVideoTexts(lang);
  if (!ground?.norm) return requests.normUnknown;
  const norm = articleIn(lang, ground.norm);
  return ground.verified ? norm : requests.normUnread({ norm });
}
