import { askToSignProtocol } from '../actions/ask-to-sign-protocol.ts';
import { draftProtocol, saveProtocol } from '../actions/draft-protocol.ts';
import { findProtocolOf } from '../queries/get-protocol.ts';
import type { MinutesHouse, SetHearing } from './minutes-house.ts';

export interface SealedPlan {
  /** `going`: its recording is not closed yet. Default: `closed`. */
  readonly recording?: 'closed' | 'going' | 'none';
  /** Default: false. */
  readonly hasClosedPart?: boolean;
  readonly given?: Parameters<MinutesHouse['set']>[0];
  /** Before the hearing begins, e.g. a recording that a recorder sends. */
  readonly before?: (set: SetHearing) => Promise<void>;
}

/** A hearing that was held, its protocol written, signed by the judge and sealed by the secretary. */
export async function sealedProtocol(house: MinutesHouse, plan: SealedPlan = {}): Promise<SetHearing> {
  const { platform, secretary, judge } = house;
  const set = await house.set(plan.given);
  const from = platform.clock.now();
  const { recording = 'closed', hasClosedPart = false } = plan;
  const sha256 = recording === 'closed' ? 'c'.repeat(64) : undefined;
  house.record(recording === 'none' ? [] : [{ name: 'sound-1', from, to: from.add({ hours: 1 }), sha256 }]);
  await plan.before?.(set);
  await house.hold(set, { hasClosedPart });
  await draftProtocol(platform, secretary, set.id);
  const now = async () => {
    const found = await findProtocolOf(platform.reads, secretary.actor, set.id);
    if (!found) throw new Error('no draft was made');
    return found;
  };
  const { id, version, rows } = await now();
  const texts = new Map(rows.map((row) => [row.key, row.text.replace(/\[[^\]]*\]/g, 'түсіндірілді')]));
  const saved = await saveProtocol(platform, secretary, { id, version, texts });
  await house.sign(judge, await askToSignProtocol(platform, secretary, { id, version: saved, backTo: '/kk/desk' }));
  const { secretarySigningId } = await now();
  if (!secretarySigningId) throw new Error('the secretary was not asked');
  await house.sign(secretary, secretarySigningId);
  return set;
}
