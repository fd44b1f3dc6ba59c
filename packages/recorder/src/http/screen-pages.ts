import type { Alarm } from '../courtroom/alarms.ts';
import type { CameraCheck } from '../courtroom/precheck.ts';
import type { RoomState } from '../courtroom/room-state.ts';
import { MARK_KINDS, type Mark, type MarkKind } from '../marks/mark.ts';
import { type Lang, trackName, words } from '../words/index.ts';
import { Html, html } from './html.ts';

export interface RoomProps {
  readonly lang: Lang;
  readonly state: RoomState;
  readonly marks: readonly Mark[];
  readonly hasCameras: boolean;
  readonly failed: string | undefined;
  /** Sent twice, the form makes one mark. */
  readonly markId: string;
}

const LANGS: Readonly<Record<Lang, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };
/** Physical keys, the same in every layout; the script puts those of this computer in their place. */
const KEYS = {
  ...({ speaker: 'F3', question: 'Shift+F3', motion: 'F4', evidence: 'F6', objection: 'F7', ruling: 'F8' } as const),
  ...({ pleadings: 'Shift+F6', last_word: 'Shift+F7', closed: 'Shift+F9' } as const),
} satisfies Partial<Record<MarkKind, string>>;
const QUICK = Object.keys(KEYS) as (keyof typeof KEYS)[];

/** Not inside a template: compilers take a template with this tag apart. */
const SCRIPT = new Html('<script type="module" src="/screen.mjs"></script>');

function page(lang: Lang, title: string, body: Html): Html {
  const links = Object.entries(LANGS).map(([code, name]) =>
    code === lang
      ? html`<li aria-current="true">${name}</li>`
      : html`<li><a href="/${code}" lang="${code}" hreflang="${code}">${name}</a></li>`,
  );
  return html`<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="stylesheet" href="/screen.css"></head>
<body><header><h1>${words[lang].screen.title}</h1><ul class="languages">${links}</ul></header>
<main>${body}</main></body></html>`;
}

export function keyPage(lang: Lang, isWrong: boolean): Html {
  const { screen } = words[lang];
  const error = isWrong ? html`<p class="error" id="key-error" role="alert">${screen.keyWrong}</p>` : html``;
  const described = isWrong
    ? html` aria-invalid="true" aria-describedby="key-hint key-error"`
    : html` aria-describedby="key-hint"`;
  return page(
    lang,
    screen.title,
    html`<form method="post" class="narrow"><label for="key">${screen.key}</label><p class="hint" id="key-hint">${screen.keyHint}</p>${error}
<input id="key" name="key" type="password" autocomplete="off" required${described}><button>${screen.enter}</button></form>`,
  );
}

export function sayAlarm(alarm: Alarm, lang: Lang): string {
  const { alarms, troubles } = words[lang];
  const where = 'track' in alarm ? `${trackName(alarm.track, lang)}: ` : '';
  const why = 'trouble' in alarm ? `. ${troubles[alarm.trouble]}` : '';
  return `${where}${alarms[alarm.code]}${why}`;
}

/** Time of a hearing as its room reads it from the wall. */
export const timeOf = (us: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Almaty', timeStyle: 'medium' }).format(new Date(us / 1000));

export function roomPage({ lang, state, marks, hasCameras, failed, markId }: RoomProps): Html {
  const { screen } = words[lang];
  const names = { idle: screen.idle, recording: screen.recording, break: screen.onBreak } as const;
  const told =
    failed === 'end-not-confirmed' ? screen.endMissing : failed === 'no-cameras' ? screen.noCameras : screen.failed;
  const error = html`<div id="errors" role="alert" data-failed="${screen.failed}">${failed ? html`<p class="error">${told}</p>` : ''}</div>`;
  const since = state.recording
    ? html` <time data-since="${state.recording.beganAt}">${timeOf(state.recording.beganAt)}</time>`
    : html``;
  const status = html`<p id="status" class="status ${state.status}" role="status" data-status="${state.status}"><span>${names[state.status]}</span>${since}</p>`;
  const body = html`<noscript><meta http-equiv="refresh" content="5"></noscript>${error}${status}
<section aria-labelledby="alarms-title"><h2 id="alarms-title">${screen.alarms}</h2><ul id="alarms" class="alarms" aria-live="assertive" data-none="${screen.noAlarms}" data-lost="${screen.unreachable}">${alarmItems(state, lang)}</ul></section>
<section aria-labelledby="cameras-title"><h2 id="cameras-title">${screen.cameras}</h2>${hasCameras ? html`<ul class="tiles">${tiles(state, lang)}</ul><p><a href="?check">${screen.check}</a></p>` : html`<p>${screen.noCameras}</p>`}</section>
<section>${state.recording ? runningForms(lang, state, marks, markId) : beginForm(lang)}</section>
${state.recording ? html`<section aria-labelledby="marks-title"><h2 id="marks-title">${screen.marks}</h2><div id="marks">${markList(marks, lang)}</div></section>` : html``}
<p class="disks">${diskLine(state, lang)}</p>${SCRIPT}`;
  return page(lang, `${names[state.status]} – ${screen.title}`, body);
}

function alarmItems(state: RoomState, lang: Lang): Html[] {
  if (state.alarms.length === 0) return [html`<li class="none">${words[lang].screen.noAlarms}</li>`];
  return state.alarms.map((alarm) => html`<li>${sayAlarm(alarm, lang)}</li>`);
}

function tiles({ cameras }: RoomState, lang: Lang): Html[] {
  return cameras.map(
    ({ name, status }) =>
      html`<li class="tile ${status}" data-camera="${name}"><video muted autoplay playsinline aria-label="${trackName(name, lang)}"></video><span>${trackName(name, lang)}</span><meter min="0" max="10" value="0" hidden></meter></li>`,
  );
}

function beginForm(lang: Lang): Html {
  const { screen } = words[lang];
  return html`<form method="post"><input type="hidden" name="do" value="begin"><label for="hearing">${screen.hearing}</label><p class="hint" id="hearing-hint">${screen.beginHint}</p>
<input id="hearing" name="hearing" required maxlength="200" aria-describedby="hearing-hint"><button class="begin">${screen.begin}</button></form>`;
}

function runningForms(lang: Lang, { status }: RoomState, marks: readonly Mark[], markId: string): Html {
  const { screen, kinds } = words[lang];
  const [deed, name] = status === 'break' ? ['go-on', screen.goOn] : ['pause', screen.pause];
  const options = MARK_KINDS.map(
    (kind) => html`<option value="${kind}"${kind === 'note' ? html` selected` : ''}>${kinds[kind]}</option>`,
  );
  const isClosed = marks.findLast(({ kind }) => kind === 'closed' || kind === 'open')?.kind === 'closed';
  return html`<form method="post" id="mark" data-closed="${isClosed ? 'yes' : 'no'}"><input type="hidden" name="do" value="mark"><input type="hidden" name="id" value="${markId}">
<label for="speaker">${screen.speaker}</label><input id="speaker" name="speaker" maxlength="100">
<label for="text">${screen.text}</label><input id="text" name="text" maxlength="4000">
<label for="kind">${screen.markKind}</label><select id="kind" name="kind">${options}</select><button>${screen.mark}</button>
<div class="quick">${QUICK.map((command) => quickButton(command, command, lang, command === 'closed' && isClosed))}${quickButton('open', 'closed', lang, !isClosed)}</div></form>
<form method="post" id="pause"><input type="hidden" name="do" value="${deed}"><button>${name} <kbd data-key="pause">F9</kbd></button></form>
<form method="post" id="end"><input type="hidden" name="do" value="end"><label class="check"><input type="checkbox" name="confirm" value="yes"> ${screen.endConfirm}</label><button class="end">${screen.end} <kbd data-key="end">Ctrl+F9</kbd></button></form>
${keyList(lang)}`;
}

/** The same as the key, for a laptop and a finger. */
function quickButton(kind: MarkKind, command: keyof typeof KEYS, lang: Lang, isHidden: boolean): Html {
  return html`<button class="key" name="quick" value="${kind}" data-command="${command}"${isHidden ? html` hidden` : ''}>${words[lang].kinds[kind]} <kbd data-key="${command}">${KEYS[command]}</kbd></button>`;
}

/** Shown by the script, which alone can change them. */
function keyList(lang: Lang): Html {
  const { screen, kinds } = words[lang];
  const named: readonly (readonly [string, string])[] = [
    ...QUICK.map((command) => [command, kinds[command]] as const),
    ...([
      ['pause', screen.pause],
      ['end', screen.end],
    ] as const),
  ];
  const rows = named.map(
    ([command, name]) => html`<li>${name} <button type="button" class="key" data-rename="${command}"></button></li>`,
  );
  return html`<details id="keys" hidden data-press="${screen.pressKey}" data-taken="${screen.keyTaken}"><summary>${screen.keys}</summary><p>${screen.keysHint}</p><p id="keys-told" role="status"></p><ul>${rows}</ul><p><button type="button" class="key" id="keys-reset">${screen.keysReset}</button></p></details>`;
}

function markList(marks: readonly Mark[], lang: Lang): Html {
  const { screen, kinds } = words[lang];
  if (marks.length === 0) return html`<p>${screen.noMarks}</p>`;
  const rows = marks
    .toReversed()
    .map(
      ({ at, kind, speaker, text }) =>
        html`<li><time>${timeOf(at)}</time> <b>${kinds[kind]}</b> ${speaker} ${text}</li>`,
    );
  return html`<ol reversed class="marks">${rows}</ol>`;
}

function diskLine({ disks, space }: RoomState, lang: Lang): string {
  const { screen } = words[lang];
  const hours = Math.floor((space?.secondsLeft ?? 0) / 3600);
  const states = disks.map(({ isHealthy }, at) => `${screen.disk} ${at + 1}: ${isHealthy ? '✓' : '✗'}`);
  return [...states, `${hours} ${screen.freeHours}`].join(' · ');
}

export function checkPage(lang: Lang, checks: readonly CameraCheck[]): Html {
  const { screen, troubles } = words[lang];
  const rows = checks.map(({ name, isReady, trouble, clockErrorMs, tracks }) => {
    const size = tracks
      .map(({ codecs, width, height }) => [codecs, width && `${width}×${height}`].filter(Boolean).join(' '))
      .join(', ');
    return html`<li class="${isReady ? 'ready' : 'not-ready'}"><b>${isReady ? '✓' : '✗'} ${trackName(name, lang)}: ${isReady ? screen.ready : screen.notReady}</b>
<p>${trouble ? troubles[trouble] : ''}</p><p class="hint">${size}${clockErrorMs === undefined ? '' : ` · ${screen.clockOff}: ${clockErrorMs}`}</p></li>`;
  });
  return page(
    lang,
    screen.check,
    html`<h2>${screen.check}</h2><ul class="checks">${rows}</ul><p><a href="/${lang}">${screen.title}</a></p>`,
  );
}
