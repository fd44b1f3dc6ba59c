import type { Platform } from '#platform';
import { handleJob } from '#platform/jobs';
import type { ModuleManifest } from '#platform/module';
import { verifyAgain } from './actions/verify-again.ts';
import { forgetChallenges } from './jobs/forget-challenges.ts';
import { verifyAgainJob } from './jobs/verify-again-job.ts';
import type { SignatureId } from './model/ids.ts';
import { demoAuthority, openDemoAuthority } from './queries/demo/demo-authority.ts';
import { openVerifier, verifier } from './queries/verification/verifier.ts';

/** Needs `signerOf` to be plugged in, and `openSignatures` before the first signature. */
export function signaturesModule(platform: Platform): ModuleManifest {
  return {
    name: 'signatures',
    jobs: [handleJob(verifyAgainJob, ({ signatureId }) => verifyAgain(platform, signatureId as SignatureId))],
    schedules: [forgetChallenges(platform)],
  };
}

/** Opens the threads that verify, and in a demo its certification authority. @returns how to close them */
export async function openSignatures(platform: Platform): Promise<() => Promise<void>> {
  const authority = platform.config.mode === 'demo' ? await openDemoAuthority(platform) : undefined;
  if (authority) platform.ports.plug(demoAuthority, authority);
  const opened = openVerifier(authority?.trust ?? noTrust);
  platform.ports.plug(verifier, opened);
  return async () => {
    await opened.close();
    await authority?.close();
  };
}

const noTrust = { anchors: [], authorities: [], hosts: [], routes: {}, lists: [], fetchTimeoutMs: 5000 };
