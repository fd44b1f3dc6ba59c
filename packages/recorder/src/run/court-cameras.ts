import type { CameraPlan } from '../camera/camera-feed.ts';
import type { Clock } from '../clock/clock.ts';
import { checkCamera } from '../courtroom/precheck.ts';
import { isPlainName } from '../recording/head.ts';

/** @returns cameras as the court's inventory tells them: `{ view, address, user?, password? }` */
export function plansOfCourt(cameras: readonly unknown[]): CameraPlan[] {
  return cameras.flatMap((one): CameraPlan[] => {
    if (typeof one !== 'object' || one === null) return [];
    const { view, address, user, password } = one as Record<string, unknown>;
    if (!isPlainName(view) || typeof address !== 'string') return [];
    const login = typeof user === 'string' && typeof password === 'string' ? { login: { user, password } } : {};
    return [{ picture: view, addresses: [{ url: address, ...login }] }];
  });
}

/** The inventory knows views; which of the cameras has a microphone is asked of themselves. */
export async function withSounds(plans: readonly CameraPlan[], clock: Clock): Promise<CameraPlan[]> {
  const checks = await Promise.all(plans.map((plan, at) => checkCamera({ ...plan, sound: `sound-${at + 1}` }, clock)));
  let sounds = 0;
  return plans.map((plan, at) => {
    const hasSound = checks[at]?.tracks.some(({ kind, lastUs }) => kind === 'audio' && lastUs !== undefined);
    if (!hasSound) return plan;
    sounds += 1;
    return { ...plan, sound: `sound-${sounds}` };
  });
}
