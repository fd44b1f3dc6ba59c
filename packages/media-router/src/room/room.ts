import { Malformed } from '@ashyq/cmaf';
import type { Link, LinkEvents, MediaEngine } from '../engine/media-engine.ts';
import { ActiveSpeaker } from '../flow/active-speaker.ts';
import type { WantedPicture } from '../flow/choose-layer.ts';
import type { Offer } from '../sdp/offer.ts';
import { readOffer } from '../sdp/read-offer.ts';
import { answerToPublisher, answerToSubscriber, listenersFor, placesFor, publishedMedia } from './negotiate.ts';
import { Publication } from './publication.ts';
import { Refusal } from './refusal.ts';
import type { RoomEvents, RoomLimits, RoomStats } from './room-door.ts';
import type { RoomState } from './room-state.ts';
import { Subscription } from './subscription.ts';
import { type TapSink, tapLink } from './tap.ts';
import { type Flow, flowBetween, flowToRecord, maySend } from './who-gets-what.ts';

/** Who taps is no person: the rule for recordings is asked instead. */
const RECORDER = '\u0000recorder';
const SECOND_MS = 1000;

export interface RoomOptions {
  readonly engine: MediaEngine;
  readonly events: RoomEvents;
  readonly limits: RoomLimits;
  /** Monotonic, milliseconds. */
  readonly nowMs: () => number;
  /** A name that nobody can guess. */
  readonly newId: () => string;
}

interface Coming {
  readonly person: string;
  readonly to: 'publish' | 'subscribe';
}

/**
 * Connections of one room, and the routes between them. Routes follow the state at once: when {@link apply} returns, no packet
 * goes where it must not go any more, also none that is asked for again.
 */
export class Room {
  readonly #options: RoomOptions;
  readonly #publications = new Map<string, Publication>();
  readonly #subscriptions = new Map<string, Subscription>();
  /** Being made: who asks for many at once is counted from the first on. */
  readonly #coming = new Set<Coming>();
  readonly #speaker = new ActiveSpeaker();
  /** Those who can be the speaker: whose sound would be recorded. */
  #voices: ReadonlySet<string> = new Set();
  #spoke: string | undefined;
  #state: RoomState = { version: -1, kind: 'session', phase: 'before', people: [] };
  #secondEndsMs: number;
  #malformed = 0;

  constructor(options: RoomOptions) {
    this.#options = options;
    this.#secondEndsMs = options.nowMs() + SECOND_MS;
  }

  /** Ends what the new state does not allow, and routes the rest anew. */
  apply(state: RoomState): void {
    if (state.version <= this.#state.version) return;
    this.#state = state;
    const voices = state.people.filter(({ id }) => flowToRecord(state, id) === 'all');
    this.#voices = new Set(voices.map(({ id }) => id));
    this.#route();
    for (const publication of [...this.#publications.values()]) {
      if (!maySend(state, publication.person)) this.#endPublication(publication, 'not-allowed');
    }
    for (const subscription of [...this.#subscriptions.values()]) {
      const isTap = subscription.person === RECORDER;
      if (!isTap && this.#flowTo(subscription) === 'nothing') this.#endSubscription(subscription, 'not-allowed');
      else subscription.aim(this.#options.nowMs());
    }
  }

  /**
   * @param offer SDP
   * @throws Malformed, Refusal
   */
  async publish(person: string, offer: string): Promise<{ readonly id: string; readonly answer: string }> {
    const read = readOffer(offer);
    const media = publishedMedia(read);
    this.#mustSend(person);
    const { nowMs, newId } = this.#options;
    const id = newId();
    let publication: Publication | undefined;
    const link = await this.#connect({ person, to: 'publish' }, read, {
      packet: (bytes) => publication && this.#published(publication, bytes),
      state: (state) => {
        if (state === 'connected') this.#options.events.connected({ id, person });
        else if (publication) this.#endPublication(publication, 'lost');
      },
    });
    publication = new Publication(id, person, link, media, nowMs());
    this.#publications.set(id, publication);
    // The state may have changed while the connection was made.
    if (!maySend(this.#state, person)) {
      this.#endPublication(publication, 'not-allowed');
      throw new Refusal('not-allowed');
    }
    const kinds = media.map((medium) => (medium.isSound ? 'sound' : 'picture'));
    this.#options.events.published({ id, person, kinds });
    return { id, answer: answerToPublisher(read, media, link) };
  }

  /**
   * @param offer SDP
   * @throws Malformed, Refusal
   */
  async subscribe(
    person: string,
    publicationId: string,
    offer: string,
  ): Promise<{ readonly id: string; readonly answer: string }> {
    const read = readOffer(offer);
    const publication = this.#heardBy(person, publicationId);
    const places = placesFor(read, publication);
    this.#mustHaveEarsFor(person);
    const { nowMs, newId } = this.#options;
    const id = newId();
    let subscription: Subscription | undefined;
    const link = await this.#connect({ person, to: 'subscribe' }, read, {
      packet: (bytes) => subscription && this.#guarded(() => subscription?.receive(bytes, nowMs())),
      state: (state) => {
        if (state === 'connected') this.#begin(subscription);
        else if (subscription) this.#endSubscription(subscription, 'lost');
      },
    });
    const cname = publication.id;
    const heard = listenersFor(places, cname, link);
    subscription = new Subscription({ id, person }, publication, link, heard, nowMs());
    try {
      this.#heardBy(person, publicationId);
    } catch (refused) {
      link.close();
      throw refused;
    }
    this.#subscriptions.set(id, subscription);
    this.#route();
    return { id, answer: answerToSubscriber(read, places, cname, link) };
  }

  /** A publication as one continuous stream a medium, as long as it may be recorded. @returns how to stop */
  tap(publicationId: string, sink: TapSink): () => void {
    const publication = this.#publications.get(publicationId);
    if (!publication) throw new Refusal('not-found');
    const link = tapLink(publication, sink);
    const places = publication.media.map((medium, index) => {
      return { medium, offered: medium.offered, payloadType: medium.codec.payloadType, source: index + 1 };
    });
    const heard = listenersFor(places, publication.id, link);
    const identity = { id: this.#options.newId(), person: RECORDER };
    const tap = new Subscription(identity, publication, link, heard, this.#options.nowMs());
    this.#subscriptions.set(tap.id, tap);
    this.#begin(tap);
    return () => this.#endSubscription(tap, 'left');
  }

  /** A connection that has just ended wants nothing any more; nor does it take candidates or leave. */
  want(id: string, wanted: WantedPicture): void {
    const subscription = this.#subscriptions.get(id);
    if (!subscription) return;
    subscription.wanted = wanted;
    subscription.aim(this.#options.nowMs());
  }

  addCandidates(id: string, candidates: readonly string[]): void {
    const link = (this.#publications.get(id) ?? this.#subscriptions.get(id))?.link as Link | undefined;
    for (const candidate of candidates) this.#guarded(() => link?.addCandidate(candidate));
  }

  /** The other side has left. */
  leave(id: string): void {
    const publication = this.#publications.get(id);
    const subscription = this.#subscriptions.get(id);
    if (publication) this.#endPublication(publication, 'left');
    if (subscription) this.#endSubscription(subscription, 'left');
  }

  /** Called each few milliseconds. */
  tick(): void {
    const nowMs = this.#options.nowMs();
    for (const publication of this.#publications.values()) publication.ask(nowMs);
    this.#tellSpeaker(nowMs);
    if (nowMs < this.#secondEndsMs) return;
    this.#secondEndsMs = nowMs + SECOND_MS;
    this.#turnSecond(nowMs);
  }

  close(): void {
    for (const publication of [...this.#publications.values()]) this.#endPublication(publication, 'ended');
    this.#options.engine.close();
  }

  stats(): RoomStats {
    const publications = [...this.#publications.values()];
    const subscriptions = [...this.#subscriptions.values()];
    const streams = publications.flatMap((publication) => publication.streams);
    const count = (of: (stream: (typeof streams)[number]) => number): number =>
      streams.reduce((sum, stream) => sum + of(stream), 0);
    return {
      publications: publications.length,
      subscriptions: subscriptions.length,
      received: count(({ reception }) => reception.packets),
      recovered: count(({ missing }) => missing.recovered),
      givenUp: count(({ missing }) => missing.givenUp),
      sent: subscriptions.flatMap(({ heard }) => heard).reduce((sum, { listener }) => sum + listener.out.packets, 0),
      resent: subscriptions.reduce((sum, { resent }) => sum + resent, 0),
      malformed: this.#malformed,
    };
  }

  #mustSend(person: string): void {
    if (!maySend(this.#state, person)) throw new Refusal('not-allowed');
    const { publications, publicationsOfOne } = this.#options.limits;
    const ofOne = this.#countComing('publish', person);
    const own = [...this.#publications.values()].filter((one) => one.person === person);
    if (own.length + ofOne >= publicationsOfOne) this.#giveUpSilent(own);
    const left = own.filter(({ id }) => this.#publications.has(id));
    if (left.length + ofOne >= publicationsOfOne) throw new Refusal('too-many');
    if (this.#publications.size + this.#countComing('publish') >= publications) throw new Refusal('full');
  }

  /** As many as there are publications for the person, and some more: nobody is served without end with one seat. */
  #mustHaveEarsFor(person: string): void {
    const { subscriptions, spareSubscriptionsOfOne } = this.#options.limits;
    const own = [...this.#subscriptions.values()].filter((one) => one.person === person);
    const shown = [...this.#publications.values()].filter((one) => this.#flowBetween(person, one) !== 'nothing');
    const hasAll = own.length + this.#countComing('subscribe', person) >= shown.length + spareSubscriptionsOfOne;
    if (hasAll && !this.#giveUpMostSilent(own)) throw new Refusal('too-many');
    if (this.#subscriptions.size + this.#countComing('subscribe') >= subscriptions) throw new Refusal('full');
  }

  #countComing(to: Coming['to'], person?: string): number {
    return [...this.#coming].filter((one) => one.to === to && (person ?? one.person) === one.person).length;
  }

  async #connect(coming: Coming, { transport }: Offer, events: LinkEvents): Promise<Link> {
    this.#coming.add(coming);
    try {
      return await this.#options.engine.connect(transport, events);
    } finally {
      this.#coming.delete(coming);
    }
  }

  /** Whose network comes and goes posts anew more often than what was before is missed: it gives way. */
  #giveUpSilent(own: readonly Publication[]): void {
    const nowMs = this.#options.nowMs();
    for (const one of own) if (nowMs - one.lastHeardMs > SECOND_MS) this.#endPublication(one, 'lost');
  }

  /** What was before is missed later than its successor comes. @returns whether there was one that is silent */
  #giveUpMostSilent(own: readonly Subscription[]): boolean {
    const [most] = own.toSorted((a, b) => a.lastHeardMs - b.lastHeardMs);
    if (!most || this.#options.nowMs() - most.lastHeardMs <= SECOND_MS) return false;
    this.#endSubscription(most, 'lost');
    return true;
  }

  /** A publication that must not be heard is not said to exist. */
  #heardBy(person: string, publicationId: string): Publication {
    const publication = this.#publications.get(publicationId);
    if (!publication || this.#flowBetween(person, publication) === 'nothing') throw new Refusal('not-found');
    return publication;
  }

  #flowTo({ person, publication }: Subscription): Flow {
    if (person === RECORDER) return flowToRecord(this.#state, publication.person);
    return this.#flowBetween(person, publication);
  }

  #flowBetween(listener: string, { person }: Publication): Flow {
    return flowBetween(this.#state, listener, person);
  }

  #route(): void {
    for (const publication of this.#publications.values()) {
      const own = [...this.#subscriptions.values()].filter((one) => one.publication === publication);
      for (const medium of publication.media) {
        medium.route(own.flatMap((one) => one.listenersOf(medium, this.#flowTo(one))));
      }
    }
  }

  /** The connection is there: what flows may begin. */
  #begin(subscription: Subscription | undefined): void {
    if (!subscription) return;
    this.#route();
    subscription.aim(this.#options.nowMs());
    const { id, person } = subscription;
    if (person !== RECORDER) this.#options.events.connected({ id, person });
  }

  #published(publication: Publication, bytes: Buffer): void {
    const nowMs = this.#options.nowMs();
    this.#guarded(() => {
      publication.receive(bytes, nowMs, () => this.#aimAt(publication, nowMs));
      if (this.#voices.has(publication.person)) this.#speaker.heard(publication.person, publication.audioLevel, nowMs);
    });
  }

  #aimAt(publication: Publication, nowMs: number): void {
    for (const one of this.#subscriptions.values()) if (one.publication === publication) one.aim(nowMs);
  }

  #guarded(read: () => void): void {
    try {
      read();
    } catch (refused) {
      if (!(refused instanceof Malformed)) throw refused;
      this.#malformed += 1;
    }
  }

  #tellSpeaker(nowMs: number): void {
    const speaks = this.#speaker.at(nowMs);
    if (speaks === this.#spoke) return;
    this.#spoke = speaks;
    this.#options.events.spoke({ person: speaks });
  }

  #turnSecond(nowMs: number): void {
    const { lostAfterMs, bitsPerSecond } = this.#options.limits;
    for (const publication of [...this.#publications.values()]) {
      publication.report(bitsPerSecond, nowMs);
      if (nowMs - publication.lastHeardMs > lostAfterMs) this.#endPublication(publication, 'lost');
      else if (publication.bitsPerSecond(nowMs) > bitsPerSecond * 3) this.#endPublication(publication, 'flood');
    }
    for (const subscription of [...this.#subscriptions.values()]) {
      subscription.turnSecond();
      subscription.aim(nowMs);
      if (subscription.person === RECORDER) continue;
      if (nowMs - subscription.lastHeardMs > lostAfterMs) this.#endSubscription(subscription, 'lost');
      else if (subscription.said.read(nowMs) > bitsPerSecond) this.#endSubscription(subscription, 'flood');
    }
  }

  #endPublication(publication: Publication, reason: Parameters<RoomEvents['ended']>[0]['reason']): void {
    if (!this.#publications.delete(publication.id)) return;
    for (const medium of publication.media) medium.route([]);
    publication.link.close();
    this.#speaker.leave(publication.person);
    this.#options.events.ended({ id: publication.id, person: publication.person, reason });
    for (const subscription of [...this.#subscriptions.values()]) {
      if (subscription.publication === publication) this.#endSubscription(subscription, 'publication-ended');
    }
  }

  #endSubscription(subscription: Subscription, reason: Parameters<RoomEvents['ended']>[0]['reason']): void {
    const { id, person } = subscription;
    if (!this.#subscriptions.delete(id)) return;
    this.#route();
    subscription.link.close();
    if (person !== RECORDER) this.#options.events.ended({ id, person, reason });
  }
}
