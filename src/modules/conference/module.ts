import { availableParallelism } from 'node:os';
import type { Platform } from '#platform';
import { handleJob } from '#platform/jobs';
import type { ModuleManifest } from '#platform/module';
import { fileLog } from './actions/file-log.ts';
import { goLive } from './actions/go-live.ts';
import { endAsking } from './actions/talks.ts';
import { endAskingJob } from './jobs/end-asking-job.ts';
import { fileLogJob } from './jobs/file-log-job.ts';
import { goLiveJob } from './jobs/go-live-job.ts';
import { onHearingCourse } from './jobs/on-hearing-course.ts';
import { onMotionFiled } from './jobs/on-motion-filed.ts';
import type { RoomId, TalkId } from './model/ids.ts';
import { roomTopics } from './queries/room-topics.ts';
import { MediaNode } from './web/api/media-node.ts';
import { mediaNodeRoutes } from './web/api/media-routes.ts';

/** Deliveries of sound and picture that one core carries; measured by `npm run bench -- media`. */
const DELIVERIES_A_CORE = 120;

/** The media node of this process, when it has that role. */
export function openMediaNode(platform: Platform): MediaNode | undefined {
  if (!platform.config.roles.includes('media')) return undefined;
  return new MediaNode(platform, availableParallelism() * DELIVERIES_A_CORE);
}

/** Video rooms: their live topics, what follows the hearing, and what the node of this process carries. */
export function conferenceModule(platform: Platform, node: MediaNode | undefined): ModuleManifest {
  return {
    name: 'conference',
    streams: node ? mediaNodeRoutes(node) : [],
    topics: [roomTopics(platform)],
    jobs: [
      ...onHearingCourse(platform),
      onMotionFiled(platform),
      handleJob(goLiveJob, ({ roomId }) => goLive(platform, roomId as RoomId)),
      handleJob(fileLogJob, ({ roomId }) => fileLog(platform, roomId as RoomId)),
      handleJob(endAskingJob, ({ talkId }) => endAsking(platform, talkId as TalkId)),
    ],
  };
}
