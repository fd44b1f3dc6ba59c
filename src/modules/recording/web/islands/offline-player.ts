import { webSha256 } from '@ashyq/cmaf';
import { type BundleFiles, readZip } from '@ashyq/pki';
import { sayReport, verifyRecording } from '@ashyq/recorder/verify';
import { outlineOfCopy } from './outline-of-copy.ts';
import { TrackLoader } from './track-loader.ts';
import { Transport } from './transport.ts';

type Lang = 'kk' | 'ru' | 'en';

const place = <E extends HTMLElement>(id: string): E => document.querySelector(`#${id}`) as E;
const lang = document.documentElement.lang as Lang;
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Almaty', timeStyle: 'medium' });

place<HTMLInputElement>('copy').addEventListener('change', ({ target }) => {
  const file = (target as HTMLInputElement).files?.[0];
  if (file) void open(file).catch((thrown: unknown) => say([String(thrown)]));
});

function say(lines: readonly string[]): void {
  place('said').replaceChildren(
    ...lines.map((text) => {
      const line = document.createElement('li');
      line.textContent = text;
      return line;
    }),
  );
}

async function open(file: File): Promise<void> {
  const files = readZip(new Uint8Array(await file.arrayBuffer()));
  const verdict = await verify(files);
  say(verdict);
  await play(files);
}

/** Files against the list, and the recording against what its recorder signed. The seal itself is the verifier's matter. */
async function verify(files: BundleFiles): Promise<readonly string[]> {
  const list = JSON.parse(new TextDecoder().decode(files.get('list.json'))) as {
    readonly about: Readonly<Record<string, string>>;
    readonly files: readonly { readonly name: string; readonly sha256: string }[];
  };
  const differing: string[] = [];
  for (const { name, sha256 } of list.files) {
    const bytes = files.get(name);
    if (!bytes || hex(await webSha256([bytes])) !== sha256) differing.push(name);
  }
  const head = JSON.parse(new TextDecoder().decode(files.get('recording/head.json'))) as {
    readonly tracks: readonly { readonly name: string }[];
    readonly madeBy: { readonly key: string };
  };
  const names = [...head.tracks.map(({ name }) => name), 'marks'];
  const report = await verifyRecording(
    { read: async (path) => files.get(`recording/${path}`) },
    {
      ...{ sha256: webSha256, keys: [head.madeBy.key] },
      mayLack: names.filter((name) => !files.has(`recording/${name}/index.ndjson`)),
    },
  );
  const closed = JSON.parse(list.about.closedSpans ?? '[]') as readonly (readonly [number, number])[];
  const held = report.trackFindings.filter(
    ({ finding, fromUs = 0, toUs = 0 }) =>
      finding.code !== 'part-missing' || !closed.some(([from, to]) => fromUs < to + 2e6 && from - 2e6 < toUs),
  );
  const isWhole = held.length + report.findings.length + differing.length === 0;
  const said = sayReport({ ...report, trackFindings: held }, { lang });
  const words = place('words').dataset;
  return [(isWhole ? words.whole : words.altered) ?? '', ...differing, ...said.findings, ...said.gaps];
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
  const kinds: Readonly<Record<string, string>> = JSON.parse(place('words').dataset.kinds ?? '{}');
  place('marks').replaceChildren(
    ...marks.map(({ atUs, kind, speaker, text }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = [clock.format(atUs / 1000), kinds[kind] ?? kind, speaker, text].filter(Boolean).join(' ');
      button.addEventListener('click', () => seek(atUs));
      const line = document.createElement('li');
      line.append(button);
      return line;
    }),
  );
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

async function play(files: BundleFiles): Promise<void> {
  const tracks = (await outlineOfCopy(files)).filter((track) => TrackLoader.canPlay(track));
  const originUs = Math.min(...tracks.flatMap(({ segments }) => segments[0]?.[2] ?? []));
  const endUs = Math.max(...tracks.flatMap(({ segments }) => segments.at(-1)?.[3] ?? []));
  const read = async (track: string, file: string): Promise<ArrayBuffer> =>
    new Uint8Array(files.get(`recording/${track}/${file}`) ?? []).buffer;
  const loaders = tracks.map((track) => {
    const media = document.createElement(track.kind);
    if (media instanceof HTMLVideoElement) media.muted = true;
    place('views').append(media);
    return new TrackLoader(media, track, { read, originUs, onFailure: () => undefined });
  });
  const transport = new Transport(loaders, { originUs, startUs: originUs, endUs: () => endUs, isLive: () => false });
  const position = place<HTMLInputElement>('position');
  position.max = String((endUs - originUs) / 1e6);
  position.addEventListener('input', () => transport.seek(originUs + Number(position.value) * 1e6));
  place('toggle').addEventListener('click', () => (transport.state.isPlaying ? transport.pause() : transport.play()));
  showMarks(files, (us) => transport.seek(us));
  place('player').hidden = false;
  transport.seek(originUs);
  setInterval(() => {
    transport.tick();
    position.value = String((transport.state.us - originUs) / 1e6);
    place('time').textContent = clock.format(transport.state.us / 1000);
  }, 100);
}
