import type { Platform } from '#platform';
import type { Act } from '#platform/audit';
import { newId } from '#platform/ids';
import { conferenceErrors } from '../errors.ts';
import { checkResultOf, isStepResult } from '../model/equipment.ts';
import type { CheckResult } from '../model/seat.ts';
import { insertCheck } from '../store/check-store.ts';
import { updateSeat } from '../store/room-store.ts';
import { changeRoom, type InRoom, saveRoom } from './change-room.ts';

/** As the steps of the check were answered; anything else is refused. */
export interface ToldEquipment extends InRoom {
  readonly camera: string;
  readonly microphone: string;
  readonly speakers: string;
  readonly network: string;
}

/** Keeps how the check went and shows it to the secretary. @throws CONFERENCE_CHECK_WRONG */
export async function tellEquipment(platform: Platform, act: Act, told: ToldEquipment): Promise<CheckResult> {
  const { camera, microphone, speakers, network, ...place } = told;
  if (!isStepResult(camera) || !isStepResult(microphone) || !isStepResult(speakers) || !isStepResult(network)) {
    throw conferenceErrors('CONFERENCE_CHECK_WRONG');
  }
  const steps = { camera, microphone, speakers, network };
  return await changeRoom(platform, act, { ...place, deed: 'tell-equipment' }, async (tx, { room, own }) => {
    if (!own) throw conferenceErrors('CONFERENCE_NOT_ALLOWED');
    const [at, result] = [tx.clock.now(), checkResultOf(steps)];
    await insertCheck(tx, { id: newId(), seat_id: own.id, at, ...steps, result });
    await updateSeat(tx, own.id, { check_result: result, checked_at: at });
    await saveRoom(tx, room, {}, { kind: 'equipment_checked', seatId: own.id, details: { ...steps, result } });
    return result;
  });
}
