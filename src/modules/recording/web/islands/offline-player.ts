import { type BundleFiles, readCertificate, readZip, subjectOf } from '@ashyq/pki';
import { type BuiltIn, canCheckSeals, fingerprintOf, proveCopy, type ShownProof } from './offline-proof.ts';
import { outlineOfCopy } from './outline-of-copy.ts';
import { TrackLoader } from './track-loader.ts';
import { Transport } from './transport.ts';

const place = <E extends HTMLElement>(id: string): E => document.querySelector(`#${id}`) as E;
const lang = document.documentElement.lang as 'kk' | 'ru' | 'en';
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Almaty', timeStyle: 'medium' });
const builtIn: BuiltIn = JSON.parse(place('built-in').textContent);
const { texts } = builtIn;

let sealInCopy: string | undefined;
/** Ends what plays the copy that was chosen before. */
let ended = new AbortController();

place<HTMLInputElement>('copy').addEventListener('change', ({ target }) => {
  const file = (target as HTMLInputElement).files?.[0];
  if (file) void open(file).catch((thrown: unknown) => showUnusable(thrown));
});
place<HTMLInputElement>('paste').addEventListener('input', compare);
void showBelieved();

async function open(file: File): Promise<void> {
  place('verdict').textContent = texts.working;
  const files = readZip(new Uint8Array(await file.arrayBuffer()));
  show(await proveCopy(files, builtIn, lang));
  await showBelieved();
  compare();
  await play(files);
}

function showUnusable(thrown: unknown): void {
  const lines = [{ outcome: 'wrong', text: thrown instanceof Error ? thrown.message : String(thrown) }] as const;
  show({ verdict: 'unusable', lines, open: [], seal: undefined });
}

function show({ verdict, lines, open: points, seal }: ShownProof): void {
  sealInCopy = seal;
  place('verdict').textContent = texts.verdict[verdict];
  place('verdict').dataset.verdict = verdict;
  place('said').replaceChildren(
    ...lines.map(({ outcome, text }) => {
      const [line, label] = [listItem(text), document.createElement('b')];
      line.dataset.outcome = outcome;
      label.textContent = texts.outcome[outcome];
      line.prepend(label, ' ');
      return line;
    }),
  );
  place('open').replaceChildren(...points.map((text) => listItem(text)));
  place('unproved').hidden = points.length === 0;
  place('checked').hidden = false;
}

function listItem(text: string): HTMLLIElement {
  const line = document.createElement('li');
  line.append(text);
  return line;
}

/** What the court has built in, and what the copy brings where it is another. */
async function showBelieved(): Promise<void> {
  const { seals, anchors } = builtIn.trust;
  const rows = [
    ...(await Promise.all(seals.map(async (one) => await believed(texts.sealOfCourt, one)))),
    ...(await Promise.all(anchors.map(async (one) => await believed(texts.root, one)))),
  ];
  if (sealInCopy && !rows.some(([, print]) => print === sealInCopy)) rows.unshift([texts.sealInCopy, sealInCopy]);
  place('believed').replaceChildren(
    ...rows.flatMap(([name, print]) => {
      const [term, value] = [document.createElement('dt'), document.createElement('dd')];
      [term.textContent, value.textContent] = [name, inGroups(print)];
      return [term, value];
    }),
  );
}

async function believed(what: string, der: string): Promise<[name: string, print: string]> {
  const bytes = Uint8Array.from(atob(der), (char) => char.charCodeAt(0));
  const name = canCheckSeals() ? `: ${subjectOf(readCertificate(bytes)).commonName ?? '-'}` : '';
  return [`${what}${name}`, await fingerprintOf(bytes)];
}

const inGroups = (print: string): string => (print.match(/.{4}/g) ?? []).join(' ').toUpperCase();

function compare(): void {
  const given = place<HTMLInputElement>('paste')
    .value.replaceAll(/[^0-9a-f]/gi, '')
    .toLowerCase();
  const said = place('compared');
  const state = given.length === 0 ? '' : !sealInCopy ? 'noneYet' : given === sealInCopy ? 'same' : 'another';
  said.textContent = state && texts[state];
  said.dataset.compared = state;
}

interface OpenMark {
  readonly atUs: number;
  readonly kind: string;
  readonly speaker?: string;
  readonly text?: string;
}

/** Each is a way to its moment. */
function showMarks(files: BundleFiles, seek: (us: number) => void): void {
  const bytes = files.get('open-marks.json');
  const marks: readonly OpenMark[] = bytes ? JSON.parse(new TextDecoder().decode(bytes)) : [];
  place('marks').replaceChildren(
    ...marks.map(({ atUs, kind, speaker, text }) => {
      const button = document.createElement('button');
      button.type = 'button';
      const what = [builtIn.markKinds[kind] ?? kind, speaker].filter(Boolean).join(': ');
      button.textContent = `${clock.format(atUs / 1000)} ${[what, text].filter(Boolean).join('. ')}`;
      button.addEventListener('click', () => seek(atUs));
      const line = document.createElement('li');
      line.append(button);
      return line;
    }),
  );
}

async function play(files: BundleFiles): Promise<void> {
  ended.abort();
  ended = new AbortController();
  const { signal } = ended;
  const tracks = (await outlineOfCopy(files)).filter((track) => TrackLoader.canPlay(track));
  const originUs = Math.min(...tracks.flatMap(({ segments }) => segments[0]?.[2] ?? []));
  const endUs = Math.max(...tracks.flatMap(({ segments }) => segments.at(-1)?.[3] ?? []));
  const read = async (track: string, file: string): Promise<ArrayBuffer> =>
    new Uint8Array(files.get(`recording/${track}/${file}`) ?? []).buffer;
  place('views').replaceChildren();
  const loaders = tracks.map((track) => {
    const media = document.createElement(track.kind);
    if (media instanceof HTMLVideoElement) media.muted = true;
    place('views').append(media);
    return new TrackLoader(media, track, { read, originUs, onFailure: () => undefined });
  });
  const transport = new Transport(loaders, { originUs, startUs: originUs, endUs: () => endUs, isLive: () => false });
  const position = place<HTMLInputElement>('position');
  position.max = String((endUs - originUs) / 1e6);
  position.addEventListener('input', () => transport.seek(originUs + Number(position.value) * 1e6), { signal });
  const toggle = (): void => (transport.state.isPlaying ? transport.pause() : transport.play());
  place('toggle').addEventListener('click', toggle, { signal });
  showMarks(files, (us) => transport.seek(us));
  place('player').hidden = false;
  transport.seek(originUs);
  const ticking = setInterval(() => {
    transport.tick();
    position.value = String((transport.state.us - originUs) / 1e6);
    place('time').textContent = clock.format(transport.state.us / 1000);
  }, 100);
  signal.addEventListener('abort', () => clearInterval(ticking));
}
