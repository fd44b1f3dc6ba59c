import { formatTime } from '@ashyq/kk-text';
import type { OwnRoom } from '#modules/conference';
import { hearingTexts } from '#modules/hearings';
import type { Lang } from '#platform/i18n';
import { videoTexts } from './texts.ts';

interface Late {
  /** In the words of the court, or that it has not said why. */
  readonly reason: string;
  /** When it can begin at the earliest. */
  readonly notBefore: string | undefined;
}

/** Why a hearing that has not begun is late; undefined: it is not. */
export function lateIn(lang: Lang, { status, board }: Pick<OwnRoom, 'status' | 'board'>): Late | undefined {
  if (status !== 'delayed' || !board) return undefined;
  const { delay } = board.shown;
  const own = delay?.reason === 'other' ? board.hearing.course.delay?.explanation : undefined;
  const reason = own || (delay?.reason && hearingTexts(lang).delayReasons[delay.reason]);
  return {
    reason: reason || videoTexts(lang).lateUnsaid,
    notBefore: delay?.expectedAt ? formatTime(delay.expectedAt) : undefined,
  };
}
