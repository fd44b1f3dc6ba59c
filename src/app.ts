import { assetRoutes } from '#design';
import { cabinet } from '#faces/cabinet';
import { desk } from '#faces/desk';
import { kiosk } from '#faces/kiosk';
import { portal } from '#faces/portal';
import { actNews, actsToFind, actTemplates } from '#modules/acts';
import { actsModule } from '#modules/acts/module';
import { approachesModule } from '#modules/approaches/module';
import { caseNews, casesToFind, caseTemplates } from '#modules/cases';
import { casesModule } from '#modules/cases/module';
import { conferenceTemplates, type MediaNode } from '#modules/conference';
import { conferenceModule, openMediaNode } from '#modules/conference/module';
import { announcementNews, courtNews, courtsToFind, courtTemplates, getStaffPosts } from '#modules/courts';
import { courtsModule } from '#modules/courts/module';
import { distributionTemplates } from '#modules/distribution';
import { distributionModule } from '#modules/distribution/module';
import { egovModule } from '#modules/egov/module';
import { type EgovSimulator, startEgovSimulator } from '#modules/egov/testing';
import { filingTemplates, proveFile } from '#modules/filing';
import { filingModule } from '#modules/filing/module';
import { hearingNews, hearingTemplates } from '#modules/hearings';
import { hearingsModule } from '#modules/hearings/module';
import {
  argon2Hashing,
  authenticate,
  demoCode,
  formerHolder,
  getExpectedSigner,
  identityTemplates,
  passwordHashing,
  staffPosts,
} from '#modules/identity';
import { identityModule } from '#modules/identity/module';
import { openSealFiles } from '#modules/minutes';
import { minutesModule } from '#modules/minutes/module';
import { closeChannels, noticesModule, openChannels } from '#modules/notices/module';
import { fileProof, questionNews, questionNotices, questionsToFind } from '#modules/questions';
import { questionsModule } from '#modules/questions/module';
import { hearingSealFiles } from '#modules/recording';
import { openRemoteRecorder, recordingModule } from '#modules/recording/module';
import { searchModule } from '#modules/search/module';
import { signerOf } from '#modules/signatures';
import { openSignatures, signaturesModule } from '#modules/signatures/module';
import { paperProof } from '#modules/torelik';
import { type NationalServer, serveNationalSystem, torelikModule } from '#modules/torelik/module';
import { visitTemplates } from '#modules/visits';
import { visitsModule } from '#modules/visits/module';
import type { Platform } from '#platform';
import { forgetHeldForms, type ServerParts } from '#platform/http';
import type { JobHandler, Schedule } from '#platform/jobs';
import { forgetIdleBuckets, forgetOldAttempts } from '#platform/limits';
import type { ModuleManifest } from '#platform/module';
import { demoNationalContents, demoRecords, demoSchedules } from './demo/index.ts';

export interface App {
  /** What the web role serves. */
  readonly web: Omit<ServerParts, 'platform' | 'tls'>;
  /** What the worker role runs. */
  readonly work: { readonly handlers: readonly JobHandler[]; readonly schedules: readonly Schedule[] };
  /** Called once the address is known: a media node tells where it is reached. */
  begin(): void;
  stop(): Promise<void>;
}

export interface AppOptions {
  /** Asked for by one-click sign-in when the demo can be reached from other machines. */
  readonly demoCode?: string | undefined;
}

/** What the house tells people, from all modules that tell something. */
const templates = [
  ...identityTemplates,
  ...courtTemplates,
  ...caseTemplates,
  ...filingTemplates,
  ...distributionTemplates,
  ...hearingTemplates,
  ...conferenceTemplates,
  ...actTemplates,
  ...questionNotices,
  ...visitTemplates,
];

/** What subscribers are told of. */
const news = [hearingNews, questionNews, actNews, caseNews, courtNews, announcementNews];

/** The composition root: every module, face and port is wired here and nowhere else. */
export async function composeApp(platform: Platform, options: AppOptions = {}): Promise<App> {
  plugPorts(platform, options);
  const [closeSignatures, simulator, torelik] = await Promise.all([
    openSignatures(platform),
    openSimulator(platform),
    openTorelik(platform),
  ]);
  const node = openMediaNode(platform);
  const media = carrying(platform, node);
  const channels = platform.config.roles.includes('worker') ? openChannels(platform) : {};
  const modules: readonly ModuleManifest[] = [
    signaturesModule(platform),
    egovModule(platform, simulator),
    noticesModule(platform, { templates, channels, news }),
    identityModule(platform),
    courtsModule(platform),
    casesModule(platform),
    filingModule(platform),
    distributionModule(platform),
    hearingsModule(platform),
    conferenceModule(platform, node),
    recordingModule(platform),
    torelikModule(platform, torelik),
    minutesModule(platform),
    actsModule(platform),
    questionsModule(platform),
    approachesModule(),
    visitsModule(platform),
    searchModule(platform, { sources: [courtsToFind, casesToFind, actsToFind, questionsToFind] }),
  ];
  const handlers = subscribed(platform, modules);
  return {
    web: {
      ...served(platform, modules),
      topics: modules.flatMap(({ topics = [] }) => topics),
      files: assetRoutes(),
      authenticate: (token) => authenticate(platform, token),
      formerHolder: (token) => formerHolder(platform, token),
    },
    work: { handlers, schedules: [...modules.flatMap(({ schedules = [] }) => schedules), ...housekeeping(platform)] },
    begin: media.start,
    stop: async () => {
      await media.stop();
      await closeChannels(channels);
      await simulator?.close();
      await torelik?.close();
      await closeSignatures();
    },
  };
}

/** What this process carries of video rooms, and records of it. */
function carrying(platform: Platform, node: MediaNode | undefined) {
  const remote = node && openRemoteRecorder(platform, node);
  return {
    start: (): void => {
      node?.start();
      remote?.start();
    },
    stop: async (): Promise<void> => {
      await remote?.stop();
      await node?.stop();
    },
  };
}

/** A process that only carries media has no pages: whoever breaks into it finds nothing else. */
function served(
  { config }: Platform,
  modules: readonly ModuleManifest[],
): Pick<App['web'], 'faces' | 'routes' | 'streams'> {
  const isWeb = config.roles.includes('web');
  return {
    faces: isWeb ? [portal, kiosk, cabinet, desk] : [],
    routes: isWeb ? modules.flatMap(({ routes = [] }) => routes) : [],
    streams: modules.flatMap(({ name, streams = [] }) => (isWeb || name === 'conference' ? streams : [])),
  };
}

/** What modules below ask of those above them. */
function plugPorts(platform: Platform, options: AppOptions): void {
  platform.ports.plug(passwordHashing, argon2Hashing(platform.keys));
  platform.ports.plug(staffPosts, getStaffPosts);
  platform.ports.plug(demoCode, { code: options.demoCode });
  platform.ports.plug(signerOf, getExpectedSigner);
  platform.ports.plug(fileProof, (file) => proveFile(platform, file));
  platform.ports.plug(paperProof, (file) => proveFile(platform, file));
  platform.ports.plug(hearingSealFiles, (id, reader) => openSealFiles(platform, id, reader));
}

function subscribed(platform: Platform, modules: readonly ModuleManifest[]): readonly JobHandler[] {
  const handlers = modules.flatMap(({ jobs = [] }) => jobs);
  platform.db.subscribe(handlers.flatMap(({ subscription }) => (subscription ? [subscription] : [])));
  return handlers;
}

/** The demo asks its registers over the same wire as a real court, from a simulator on loopback. */
async function openSimulator({ config }: Platform): Promise<EgovSimulator | undefined> {
  if (config.mode !== 'demo' || config.egovUrl) return undefined;
  return await startEgovSimulator(demoRecords());
}

/** The demo's national case system: its wire is the true one's, its process is ours, which spares a small court's machine 70 MB. */
async function openTorelik(platform: Platform): Promise<NationalServer | undefined> {
  const { config, clock } = platform;
  if (config.mode !== 'demo' || config.torelikUrl) return undefined;
  return await serveNationalSystem(clock, () => demoNationalContents(platform));
}

function housekeeping(platform: Platform): readonly Schedule[] {
  const forget = {
    name: 'platform.forget-idle-buckets',
    at: { daily: '03:10' },
    run: async () => {
      await forgetIdleBuckets(platform);
      await forgetOldAttempts(platform);
    },
  } as const;
  const forms = {
    name: 'platform.forget-held-forms',
    at: { everyMinutes: 30 },
    run: () => forgetHeldForms(platform),
  } as const;
  return [forget, forms, ...(platform.config.mode === 'demo' ? demoSchedules(platform) : [])];
}
