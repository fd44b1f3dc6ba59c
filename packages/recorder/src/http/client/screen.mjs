// Keeps the screen fresh: the state twice a second, the pictures of the cameras, marks by physical keys. Without it the forms work.

const status = document.querySelector('#status');
const alarms = document.querySelector('#alarms');
const markForm = document.querySelector('#mark');
const keys = { F3: 'speaker', F4: 'motion', F6: 'evidence', F7: 'objection', F8: 'ruling' };
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

document.addEventListener('keydown', (event) => {
  const kind = keys[event.code];
  if (!kind || !markForm || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  markForm.elements.kind.value = kind;
  // Speaker and words may be half typed; they belong to the mark.
  markForm.requestSubmit();
});

if (status) {
  follow();
  setInterval(watchSilence, 500);
  setInterval(showTime, 250);
  for (const tile of document.querySelectorAll('.tile')) void play(tile);
}
