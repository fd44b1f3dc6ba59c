import type { Platform } from '#platform';
import { handleJob } from '#platform/jobs';
import type { ModuleManifest } from '#platform/module';
import { onMarkKept } from './jobs/on-mark-kept.ts';
import { checkAgainNightly, settleRecording } from './jobs/settle-recording.ts';
import { settleRecordingJob } from './jobs/settle-recording-job.ts';
import { transcribeNext, wakeTranscripts } from './jobs/transcribe.ts';
import { transcribeJob } from './jobs/transcribe-job.ts';
import { watchMissedEachMinute } from './jobs/watch-missed.ts';
import type { RecordingId } from './model/ids.ts';
import { transcriptProvider } from './queries/transcript/transcript-provider.ts';
import { whisperServerAt } from './queries/transcript/whisper-server.ts';
import { intakeRoutes } from './web/api/intake.ts';
import { mediaRoutes } from './web/api/media.ts';

export { openRemoteRecorder } from './actions/remote/open-remote-recorder.ts';

/** The intake of recorders, media for players, and the watch over what was not recorded. */
export function recordingModule(platform: Platform): ModuleManifest {
  const { config, ports } = platform;
  if (config.transcriptUrl) ports.plug(transcriptProvider, whisperServerAt(config.transcriptUrl));
  return {
    name: 'recording',
    streams: [...intakeRoutes, ...mediaRoutes],
    jobs: [
      handleJob(settleRecordingJob, ({ recordingId }) => settleRecording(platform, recordingId as RecordingId)),
      handleJob(transcribeJob, ({ recordingId }) => transcribeNext(platform, recordingId as RecordingId)),
      onMarkKept(platform),
    ],
    schedules: [watchMissedEachMinute(platform), checkAgainNightly(platform), wakeTranscripts(platform)],
  };
}
