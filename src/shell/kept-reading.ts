import type { Platform } from '#platform';
import { legalDay } from '#platform/clock';

interface Kept<Value> {
  readonly value: Promise<Value>;
  readonly day: string;
  readonly epoch: number;
}

/**
 * What pages read again and again and courts seldom change: kept in memory by key until its topic is announced or the
 * legal day changes, and read anew each time while announcements cannot be heard.
 */
export class KeptReading<Value> {
  readonly #read: (platform: Platform, key: string) => Promise<Value>;
  readonly #topicOf: (key: string) => string;
  readonly #kept = new WeakMap<Platform, Map<string, Kept<Value>>>();

  /** @param topicOf exact topic, or a prefix ending in `*` */
  constructor(topicOf: (key: string) => string, read: (platform: Platform, key: string) => Promise<Value>) {
    this.#topicOf = topicOf;
    this.#read = read;
  }

  async of(platform: Platform, key = ''): Promise<Value> {
    const { live, clock } = platform;
    if (!live.isConnected) return await this.#read(platform, key);
    const ofPlatform = this.#keptOf(platform);
    const day = legalDay(clock.now()).toString();
    const known = ofPlatform.get(key);
    if (known?.day === day && known.epoch === live.epoch) return await known.value;
    // Announcements come after the commit: a reading begun before one is dropped, even while it is under way.
    const value = this.#read(platform, key);
    const kept = { value, day, epoch: live.epoch };
    ofPlatform.set(key, kept);
    const forget = (): void => {
      if (ofPlatform.get(key) === kept) ofPlatform.delete(key);
      stop();
    };
    const stop = live.on(this.#topicOf(key), forget);
    value.catch(forget);
    return await value;
  }

  #keptOf(platform: Platform): Map<string, Kept<Value>> {
    const known = this.#kept.get(platform) ?? new Map<string, Kept<Value>>();
    this.#kept.set(platform, known);
    return known;
  }
}
