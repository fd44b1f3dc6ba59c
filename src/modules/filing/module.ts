import type { Platform } from '#platform';
import { handleJob } from '#platform/jobs';
import type { ModuleManifest } from '#platform/module';
import { carryOutDecision, joinBySelf } from './actions/intake/carry-out-decision.ts';
import { identifyParties } from './actions/intake/identify-parties.ts';
import { forgetOldPhotos } from './actions/photos/arrange-photos.ts';
import { receiptSealer } from './actions/seal-receipt.ts';
import { forgetOldUploads } from './actions/uploads/resume-upload.ts';
import { carryOutDecisionJob } from './jobs/carry-out-decision-job.ts';
import { followCases } from './jobs/follow-cases.ts';
import { followNumbers } from './jobs/follow-numbers.ts';
import { identifyPartiesJob } from './jobs/identify-parties-job.ts';
import { joinCaseJob } from './jobs/join-case-job.ts';
import { onAccountConfirmed } from './jobs/on-account-confirmed.ts';
import { followSignatures } from './jobs/on-document-signed.ts';
import { dutyJobs } from './jobs/pay-duty.ts';
import { sealReceiptJob } from './jobs/seal-receipt-job.ts';
import { sweep } from './jobs/sweep.ts';
import type { DecisionId, FilingId } from './model/ids.ts';
import { filingTopics } from './queries/filing-topics.ts';
import { clamdAt, noScanner, virusScanner } from './queries/uploads/virus-scanner.ts';
import { draftRoutes } from './web/api/drafts.ts';
import { formRoutes } from './web/api/forms.ts';
import { talonRoutes } from './web/api/talon.ts';

/** Drafts, duty, uploads, intake and talons, with their jobs and open services; the scanner at CLAMD_URL is plugged in. */
export function filingModule(platform: Platform): ModuleManifest {
  const { config, ports } = platform;
  const seal = receiptSealer(platform);
  ports.plug(virusScanner, config.clamdUrl ? clamdAt(config.clamdUrl) : noScanner);
  const forgetUploads = {
    name: 'filing.forget-uploads',
    at: { daily: '03:40' },
    run: async () => {
      await forgetOldUploads(platform);
      await forgetOldPhotos(platform);
    },
  } as const;
  const forgetSecrets = { name: 'filing.sweep', at: { everyMinutes: 30 }, run: () => sweep(platform) } as const;
  return {
    name: 'filing',
    topics: filingTopics(platform),
    routes: [...formRoutes, ...draftRoutes(), ...talonRoutes],
    jobs: [
      onAccountConfirmed(platform),
      ...followSignatures(platform),
      ...followCases(platform),
      ...followNumbers(platform),
      handleJob(joinCaseJob, ({ filingId }) => joinBySelf(platform, filingId as FilingId)),
      handleJob(carryOutDecisionJob, ({ decisionId }) => carryOutDecision(platform, decisionId as DecisionId)),
      handleJob(identifyPartiesJob, (asked) => identifyParties(platform, asked)),
      handleJob(sealReceiptJob, ({ filingId }) => seal(filingId as FilingId)),
      ...dutyJobs(platform),
    ],
    schedules: [forgetUploads, forgetSecrets],
  };
}
