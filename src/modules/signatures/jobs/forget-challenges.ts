import type { Platform } from '#platform';
import type { Schedule } from '#platform/jobs';
import { inSignatures } from '../store/tables.ts';

/** What has run out is refused for that alone. */
export function forgetChallenges(platform: Platform): Schedule {
  const run = async (): Promise<void> => {
    const before = platform.clock.now().subtract({ minutes: 10 });
    await inSignatures(platform.db.reads)
      .deleteFrom('signatures.used_challenge')
      .where('expires_at', '<', before)
      .execute();
  };
  return { name: 'signatures.forget-challenges', at: { everyMinutes: 30 }, run };
}
