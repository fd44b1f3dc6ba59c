// Keeps the screen fresh: the state twice a second, the pictures of the cameras, marks by physical keys. Without it the forms work.
import { comboOf, commandOf, loadKeys, nameOfKey, saveKeys, withKey } from './keys.mjs';

const status = document.querySelector('#status');
const alarms = document.querySelector('#alarms');
const markForm = document.querySelector('#mark');
const pauseForm = document.querySelector('#pause');
const endForm = document.querySelector('#end');
const keyList = document.querySelector('#keys');
let keys = loadKeys();
/** The command whose new key is waited for. */
let isNaming;
const STALE_MS = 2000;
const known = status?.dataset.status;
let knownAlarms = '';
let heardAt = performance.now();
let clockAheadMs = 0;

function follow() {
  const events = new EventSource('/v1/events');
  events.onmessage = ({ data }) => show(JSON.parse(data));
  events.onerror = () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(follow, 1000);
  };
}

function show(state) {
  heardAt = performance.now();
  clockAheadMs = state.nowUs / 1000 - Date.now();
  // Another screen began or ended: the forms are others now.
  if (state.status !== known) {
    location.reload();
    return;
  }
  for (const { name, status: is, tracks } of state.cameras) showTile(name, is, tracks, state.nowUs);
  const now = JSON.stringify(state.alarms);
  if (now === knownAlarms) return;
  const isFirst = knownAlarms === '';
  knownAlarms = now;
  if (!isFirst) void renewAlarms(state.alarms.length > 0);
}

function showTile(name, is, tracks, nowUs) {
  const tile = document.querySelector(`[data-camera="${CSS.escape(name)}"]`);
  if (!tile) return;
  const isStale = tracks.some(({ lastUs }) => lastUs !== undefined && nowUs - lastUs > STALE_MS * 1000);
  tile.className = `tile ${is}${isStale ? ' stale' : ''}`;
  const sound = tracks.find(({ kind }) => kind === 'audio');
  const meter = tile.querySelector('meter');
  meter.hidden = !sound;
  if (sound) meter.value = sound.level;
}

/** Words are made by the server, which knows the language. */
async function renewAlarms(areThere) {
  const page = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), 'text/html');
  alarms.replaceChildren(...(page.querySelector('#alarms')?.children ?? []));
  if (areThere) beep();
}

function beep() {
  const context = new AudioContext();
  const tone = context.createOscillator();
  tone.frequency.value = 880;
  tone.connect(context.destination);
  tone.start();
  tone.stop(context.currentTime + 0.4);
  tone.onended = () => context.close();
}

function watchSilence() {
  if (performance.now() - heardAt < STALE_MS) return;
  if (knownAlarms === 'lost') return;
  knownAlarms = 'lost';
  const item = document.createElement('li');
  item.textContent = alarms.dataset.lost;
  alarms.replaceChildren(item);
}

function showTime() {
  const time = status?.querySelector('time');
  if (!time) return;
  const seconds = Math.max(0, Math.floor((Date.now() + clockAheadMs - Number(time.dataset.since) / 1000) / 1000));
  const pair = (value) => String(value).padStart(2, '0');
  time.textContent = `${Math.floor(seconds / 3600)}:${pair(Math.floor(seconds / 60) % 60)}:${pair(seconds % 60)}`;
}

async function play(tile) {
  const video = tile.querySelector('video');
  const abort = new AbortController();
  try {
    const answer = await fetch(`/v1/preview/${tile.dataset.camera}.mp4`, { signal: abort.signal });
    const source = new MediaSource();
    video.src = URL.createObjectURL(source);
    await new Promise((resolve) => source.addEventListener('sourceopen', resolve, { once: true }));
    let buffer;
    let waiting = [];
    for await (const bytes of answer.body) {
      waiting.push(bytes);
      buffer ??= bufferFor(source, bytes);
      if (!buffer || buffer.updating) continue;
      const all = new Uint8Array(await new Blob(waiting).arrayBuffer());
      waiting = [];
      buffer.appendBuffer(all);
      await new Promise((resolve) => buffer.addEventListener('updateend', resolve, { once: true }));
      keepUp(video, buffer);
    }
  } catch {
    abort.abort();
  }
  setTimeout(() => play(tile), 1000);
}

/** The codec stands in the init segment: profile, constraints and level follow the name of the box. */
function bufferFor(source, bytes) {
  const at = new TextDecoder('latin1').decode(bytes).indexOf('avcC');
  if (at === -1) return undefined;
  const codec = [...bytes.subarray(at + 5, at + 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return source.addSourceBuffer(`video/mp4; codecs="avc1.${codec}"`);
}

function keepUp(video, buffer) {
  const { buffered } = buffer;
  if (buffered.length === 0) return;
  const end = buffered.end(buffered.length - 1);
  const start = buffered.start(buffered.length - 1);
  if (video.currentTime < start || end - video.currentTime > 1.5) video.currentTime = Math.max(start, end - 0.3);
  if (end - buffered.start(0) > 30 && !buffer.updating) buffer.remove(buffered.start(0), end - 10);
  void video.play().catch(() => undefined);
}

/** Kept without leaving the page, so the pictures go on; what the court's people see afterwards is the server's own page. */
async function keepMark(form) {
  const answer = await fetch(location.pathname, { method: 'POST', body: new URLSearchParams(form) });
  if (!answer.ok) throw new Error(`the recorder answered ${answer.status}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const name of ['#marks', '#mark', '#errors']) {
    const fresh = page.querySelector(name);
    const shown = document.querySelector(name);
    if (!fresh || !shown) continue;
    if (name === '#mark') shown.elements.id.value = fresh.elements.id.value;
    else shown.replaceChildren(...fresh.childNodes);
  }
  showClosed(page.querySelector('#mark')?.dataset.closed ?? 'no');
  if (new URL(answer.url).searchParams.has('failed')) beep();
}

function showClosed(isClosed) {
  markForm.dataset.closed = isClosed;
  for (const button of markForm.querySelectorAll('[data-command="closed"]'))
    button.hidden = button.value === (isClosed === 'yes' ? 'closed' : 'open');
}

function submitMark(submitter) {
  const form = new FormData(markForm, submitter);
  markForm.elements.speaker.value = '';
  markForm.elements.text.value = '';
  keepMark(form).catch(() => {
    // What was typed is not lost: it stands there again, and the mark may be sent once more under the same id.
    markForm.elements.speaker.value = form.get('speaker') ?? '';
    markForm.elements.text.value = form.get('text') ?? '';
    document.querySelector('#errors').textContent = document.querySelector('#errors').dataset.failed;
    beep();
  });
}

function run(command) {
  if (command === 'pause') pauseForm?.requestSubmit();
  else if (command === 'end') endByKey();
  else if (markForm) {
    const buttons = [...markForm.querySelectorAll(`[data-command="${command}"]`)];
    const button = buttons.find(({ hidden }) => !hidden);
    if (button) submitMark(button);
  }
}

/** The first press goes to the question, the second one there is the answer. */
function endByKey() {
  const confirm = endForm?.elements.confirm;
  if (!confirm) return;
  if (document.activeElement === confirm) {
    confirm.checked = true;
    endForm.requestSubmit();
  } else confirm.focus();
}

function showKeys() {
  for (const button of document.querySelectorAll('[data-rename]'))
    button.textContent = keys[button.dataset.rename].map(nameOfKey).join(' · ');
  for (const cap of document.querySelectorAll('kbd[data-key]'))
    cap.textContent = nameOfKey(keys[cap.dataset.key][0] ?? '');
}

function nameKey(combo) {
  const changed = combo === 'Escape' ? keys : withKey(keys, isNaming, combo);
  const told = keyList.querySelector('#keys-told');
  if (!changed) {
    told.textContent = keyList.dataset.taken;
    return;
  }
  keys = changed;
  saveKeys(keys);
  isNaming = undefined;
  told.textContent = '';
  showKeys();
}

document.addEventListener('keydown', (event) => {
  if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
  const combo = comboOf(event);
  if (isNaming) {
    event.preventDefault();
    nameKey(combo);
    return;
  }
  const command = markForm && commandOf(keys, combo);
  // A sign of the numpad that is typed into a field is a sign.
  const isTyped = combo.startsWith('Numpad') && event.target.matches?.('input:not([type="checkbox"])');
  if (!command || isTyped || event.repeat) return;
  event.preventDefault();
  run(command);
});

keyList?.addEventListener('click', ({ target }) => {
  if (target.dataset.rename) {
    isNaming = target.dataset.rename;
    keyList.querySelector('#keys-told').textContent = keyList.dataset.press;
  }
  if (target.id === 'keys-reset') {
    saveKeys(undefined);
    keys = loadKeys();
    showKeys();
  }
});

markForm?.addEventListener('submit', (event) => {
  event.preventDefault();
  submitMark(event.submitter ?? undefined);
});

if (status) {
  if (keyList) keyList.hidden = false;
  showKeys();
  follow();
  setInterval(watchSilence, 500);
  setInterval(showTime, 250);
  for (const tile of document.querySelectorAll('.tile')) void play(tile);
}
