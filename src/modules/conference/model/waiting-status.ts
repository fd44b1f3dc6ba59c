import type { ShownState } from '#modules/hearings';
import type { Phase } from './room.ts';
import type { Standing } from './seat.ts';

/** What somebody in front of the room reads, honest and at most one thing at a time. */
export type WaitingStatus =
  | 'removed'
  | 'ended'
  | 'isolated'
  | 'deliberation'
  | 'paused'
  | 'wait_to_be_admitted'
  | 'delayed'
  | 'about_to_begin'
  | 'scheduled'
  | 'in_room';

/** @param shown state of the hearing on the public board, which follows the clock */
export function waitingStatus(phase: Phase, standing: Standing, shown: ShownState): WaitingStatus {
  if (standing === 'removed') return 'removed';
  if (phase === 'ended') return 'ended';
  if (standing === 'isolated') return 'isolated';
  if (phase === 'deliberation' || phase === 'paused') return phase;
  if (phase !== 'before') return standing === 'admitted' ? 'in_room' : 'wait_to_be_admitted';
  if (shown === 'delayed' || shown === 'about_to_begin') return shown;
  return 'scheduled';
}
