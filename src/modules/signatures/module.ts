import type { Platform } from '#platform';
import { handleJob } from '#platform/jobs';
import type { ModuleManifest } from '#platform/module';
import { pinDemoTrust } from './actions/pin-demo-trust.ts';
import { verifyAgain } from './actions/verify-again.ts';
import { forgetChallenges } from './jobs/forget-challenges.ts';
import { raiseAlarm } from './jobs/raise-alarm.ts';
import { verifyAgainJob } from './jobs/verify-again-job.ts';
import type { SignatureId } from './model/ids.ts';
import { demoAuthority, openDemoAuthority } from './queries/demo/demo-authority.ts';
import { courtTrust } from './queries/published-trust.ts';
import { joinedTrust, noTrust, readTrust } from './queries/verification/read-trust.ts';
import type { Trust } from './queries/verification/tasks.ts';
import { openVerifier, type Verifier, verifier } from './queries/verification/verifier.ts';
import { countPending } from './store/signature-store.ts';
import { signatureRoutes } from './web/api/check.ts';

export { openVerifier, type Trust, type Verifier };

/** Needs `signerOf` to be plugged in, and `openSignatures` before the first signature. */
export function signaturesModule(platform: Platform): ModuleManifest {
  return {
    name: 'signatures',
    routes: signatureRoutes,
    jobs: [handleJob(verifyAgainJob, ({ signatureId }) => verifyAgain(platform, signatureId as SignatureId))],
    schedules: [forgetChallenges(platform), raiseAlarm(platform)],
  };
}

/** Opens the threads that verify, and in a demo its certification authority. @returns how to close them @throws StartRefusal */
export async function openSignatures(platform: Platform): Promise<() => Promise<void>> {
  const { config, log, metrics, ports } = platform;
  const given = config.signatureTrust ? readTrust(config.signatureTrust, config.mode) : noTrust;
  const authority = config.mode === 'demo' ? await openDemoAuthority(platform) : undefined;
  if (authority) ports.plug(demoAuthority, authority);
  const trust = authority ? joinedTrust(authority.trust, given) : given;
  if (trust.anchors.length === 0) log.warn({}, 'SIGNATURE_TRUST names no roots: no signature can be accepted');
  const opened = openVerifier(trust);
  ports.plug(verifier, opened);
  ports.plug(courtTrust, trust);
  await pinDemoTrust(platform);
  metrics.gauge('signatures_pending', 'Signatures that wait for an answer of the certification authority', () =>
    countPending(platform.reads),
  );
  return async () => {
    await opened.close();
    await authority?.close();
  };
}
