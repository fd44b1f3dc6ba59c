import { type Clock, every, systemClock, Uploader } from '@ashyq/recorder';
import {
  type CarriedNow,
  listSeatsToRecord,
  type MediaNode,
  type RecordedSeat,
  type RoomId,
  type SentNow,
} from '#modules/conference';
import type { Platform } from '#platform';
import { remoteTroubleChanged } from '../../events.ts';
import { readHead } from '../../model/head.ts';
import type { RecorderRow } from '../../store/recorder-store.ts';
import { findRecording, type RecordingRow } from '../../store/recording-store.ts';
import {
  endsBeside,
  findOpenRecording,
  listRemoteParties,
  notePartyTrouble,
  numberOfParty,
} from '../../store/remote-store.ts';
import { spoolFolder } from '../../store/spool-folder.ts';
import { recorderAct } from '../recorder-of.ts';
import { mediaRecorder, mediaSigner } from './media-recorder.ts';
import { OwnIntake } from './own-intake.ts';
import { RemoteSession } from './remote-session.ts';
import { Spool } from './spool.ts';

/** How soon it is seen that the courtroom records, or has ended; changes in the room are seen at once. */
const FOLLOW_MS = 1000;
const LOOK_MS = 250;
/** More often than in a courtroom: what a node that is lost has signed is all that it ever will. */
const SEAL_MS = 10_000;
/** A track that does not come is asked for anew this often at most. */
const ASK_AGAIN_US = 15_000_000;
/** Seats that may be added while it is recorded. */
const SPARE = 4;
const MOST_PEOPLE = 30;

export type TappedNode = Pick<MediaNode, 'name' | 'carried' | 'watch' | 'tap'>;

/**
 * Records those who take part from afar, on the node that carries them, while the courtroom is recorded: what the rule of the
 * router lets a recorder have, one track for each sound and picture, on the clock of the courtroom.
 */
export class RemoteRecorder {
  readonly #platform: Platform;
  readonly #node: TappedNode;
  readonly #clock: Clock;
  readonly #sessions = new Map<RoomId, RemoteSession>();
  #spool: Spool | undefined;
  #uploader: Uploader | undefined;
  #stops: (() => void)[] = [];
  #following: Promise<void> = Promise.resolve();
  #isWaiting = false;
  #isStopped = false;

  constructor(platform: Platform, node: TappedNode, clock: Clock = systemClock) {
    this.#platform = platform;
    this.#node = node;
    this.#clock = clock;
  }

  /** Goes on with nothing: what an earlier process left is closed and sent up. */
  async start(): Promise<void> {
    const spool = await Spool.open(spoolFolder(this.#platform.config.dataFolder));
    this.#spool = spool;
    const { place } = spool;
    this.#uploader = new Uploader({
      ...{ disk: place.disk, clock: this.#clock },
      court: new OwnIntake(this.#platform, (head) => this.#recorderFor(head)),
      list: () => place.list(),
      sizeOf: (id) => place.sizeOf(id),
      readFrom: (path, offset) => place.readFrom(path, offset),
      log: (event, facts) => this.#platform.log.info(facts, `remote parties: ${event}`),
    });
    await this.#closeLeft(spool);
    await this.#uploader.start();
    this.#stops = [
      this.#node.watch(() => this.follow()),
      every(this.#clock, FOLLOW_MS, () => {
        this.follow();
        for (const { id } of this.#sessions.values()) this.#uploader?.poke(id);
      }),
      every(this.#clock, LOOK_MS, () => {
        for (const session of this.#sessions.values()) session.look();
      }),
      every(this.#clock, SEAL_MS, () => void this.#guard(this.#tidy())),
    ];
  }

  async stop(): Promise<void> {
    for (const stop of this.#stops) stop();
    await this.#following;
    if (this.#isStopped) return;
    this.#isStopped = true;
    for (const room of [...this.#sessions.keys()]) await this.#end(room, 'node-stopped');
    await this.#uploader?.idle;
    await this.#forgetSent();
    await this.#uploader?.stop();
    await this.#spool?.close();
  }

  /** Compares what is recorded with what should be, one time after another. */
  follow(): Promise<void> {
    if (this.#isWaiting || this.#isStopped) return this.#following;
    this.#isWaiting = true;
    this.#following = this.#following.then(async () => {
      this.#isWaiting = false;
      await this.#guard(this.#compare());
    });
    return this.#following;
  }

  async #compare(): Promise<void> {
    const carried = this.#node.carried;
    for (const room of [...this.#sessions.keys()]) {
      if (!carried.some(({ roomId }) => roomId === room)) await this.#end(room, 'ended');
    }
    for (const one of carried) await this.#compareRoom(one);
  }

  async #compareRoom(carried: CarriedNow): Promise<void> {
    const { roomId, hearingId, phase, sent } = carried;
    const isSitting = phase === 'open' || phase === 'closed-part';
    const main = hearingId ? await findOpenRecording(this.#platform.reads, hearingId) : undefined;
    const known = this.#sessions.get(roomId);
    if (known && known.main.id !== main?.id) await this.#end(roomId, 'ended');
    if (!main || (!isSitting && !this.#sessions.has(roomId))) return;
    const seats = await listSeatsToRecord(this.#platform.reads, roomId);
    const wanted = sent.filter(({ seatId }) => seats.some(({ id, place }) => id === seatId && place !== 'courtroom'));
    if (wanted.length === 0 && !this.#sessions.has(roomId)) return;
    const session = this.#sessions.get(roomId) ?? (await this.#begin(roomId, main, seats));
    session.isOn = isSitting;
    for (const publication of session.publications) {
      if (!wanted.some((one) => one.publication === publication)) session.drop(publication);
    }
    for (const one of wanted) if (session.isWanted(one)) await this.#add(roomId, session, one, seats);
    await this.#watchTracks(roomId, session, seats, isSitting);
  }

  async #begin(room: RoomId, main: RecordingRow, seats: readonly RecordedSeat[]): Promise<RemoteSession> {
    const { reads } = this.#platform;
    const spool = this.#spool;
    if (!spool) throw new Error('the recorder of remote parties has not started');
    await mediaRecorder(this.#platform, main);
    const parties = await listRemoteParties(reads, main.id);
    const session = await RemoteSession.begin({
      ...{ main, place: spool.place, clock: this.#clock, nodeName: this.#node.name },
      people: Math.min(MOST_PEOPLE, Math.max(seats.length, parties.length) + SPARE),
      ends: await endsBeside(reads, main.id),
      signer: await mediaSigner(this.#platform, main),
      failed: (reason) => {
        this.#warn(reason);
        // The disk does not take it any more: the next look begins another recording, whose gap tells it.
        this.#sessions.delete(room);
      },
    });
    this.#sessions.set(room, session);
    this.#uploader?.poke(session.id);
    return session;
  }

  async #add(room: RoomId, session: RemoteSession, sent: SentNow, seats: readonly RecordedSeat[]): Promise<void> {
    const seat = seats.find(({ id }) => id === sent.seatId);
    if (!seat) return;
    const n = await this.#platform.db.transact(recorderAct('recording.record-remote-party'), async (tx) => {
      tx.record({ kind: 'recording', id: session.main.id }, { seat: seat.id });
      return await numberOfParty(tx, session.main.id, seat);
    });
    // More people than the head names: the next look begins a recording whose head names them.
    if (n > session.people) await this.#end(room, 'ended');
    else await session.add(sent, n, (publication, path) => this.#node.tap(room, publication, path));
  }

  /** First-frame check and watchdog: told once, and the stream is asked for anew. */
  async #watchTracks(
    roomId: RoomId,
    session: RemoteSession,
    seats: readonly RecordedSeat[],
    isSitting: boolean,
  ): Promise<void> {
    const parties = await listRemoteParties(this.#platform.reads, session.main.id);
    for (const party of parties) {
      const own = session.tracks.filter(({ n }) => n === party.n);
      const isHeard = seats.some(({ id, isRecorded }) => id === party.seat_id && isRecorded);
      const found = isSitting && isHeard ? own.find(({ trouble }) => trouble !== undefined) : undefined;
      const trouble = found?.trouble?.replaceAll('-', '_') as 'no_first_frame' | 'silent' | undefined;
      const medium = found && (found.kind === 'audio' ? 'sound' : 'picture');
      if ((trouble ?? null) !== party.trouble || (medium ?? null) !== party.trouble_of) {
        await this.#tell(roomId, session, party.n, { trouble: trouble ?? null, trouble_of: medium ?? null });
        if (found)
          this.#platform.log.warn(
            { recording: session.id, track: found.track, trouble },
            'a remote party is not recorded',
          );
      }
      if (found && this.#clock.nowUs() - found.sinceUs > ASK_AGAIN_US) session.drop(found.publication);
    }
  }

  async #tell(
    roomId: RoomId,
    { main }: RemoteSession,
    n: number,
    trouble: Parameters<typeof notePartyTrouble>[3],
  ): Promise<void> {
    await this.#platform.db.transact(recorderAct('recording.note-remote-trouble'), async (tx) => {
      tx.record({ kind: 'recording', id: main.id }, { party: n, ...trouble });
      await notePartyTrouble(tx, main.id, n, trouble);
      tx.publish(remoteTroubleChanged, { roomId, hearingId: main.hearing_id, courtCode: main.court_code });
    });
  }

  async #end(room: RoomId, reason: string): Promise<void> {
    const session = this.#sessions.get(room);
    if (!session) return;
    this.#sessions.delete(room);
    await session.close(reason);
    this.#uploader?.poke(session.id);
  }

  async #tidy(): Promise<void> {
    for (const session of this.#sessions.values()) await session.seal();
    await this.#forgetSent();
  }

  async #forgetSent(): Promise<void> {
    for (const { id, isUploaded } of (await this.#uploader?.stored()) ?? []) {
      if (isUploaded) await this.#spool?.forget(id);
    }
  }

  async #closeLeft(spool: Spool): Promise<void> {
    for (const recording of await spool.place.list()) {
      const head = await spool.place.disk.read(`${recording}/head.json`);
      const main = head && (await this.#mainOf(Buffer.from(head).toString('utf8')));
      if (!main) continue;
      await spool.closeLeft(recording, { clock: this.#clock, signer: await mediaSigner(this.#platform, main) });
    }
  }

  async #mainOf(head: string): Promise<RecordingRow | undefined> {
    const { recordingId } = JSON.parse(head) as { readonly recordingId?: string };
    const beside = readHead(head, recordingId ?? '')?.beside;
    return beside && (await findRecording(this.#platform.reads, beside));
  }

  async #recorderFor(head: string): Promise<RecorderRow> {
    const main = await this.#mainOf(head);
    if (!main) throw new Error('a recording of remote parties stands beside one of a courtroom');
    return await mediaRecorder(this.#platform, main);
  }

  /** What cannot be done now is tried again with the next look. */
  async #guard(work: Promise<void>): Promise<void> {
    await work.catch((thrown: unknown) => this.#warn(thrown));
  }

  #warn(thrown: unknown): void {
    this.#platform.log.error({ err: thrown }, 'remote parties could not be recorded');
  }
}
