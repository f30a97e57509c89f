/*
 * The time line of a run: a lane for each worker, a span for each attempt on a table. Spans come
 * one by one while the run goes on; what is on the screen is drawn on a canvas, so that thousands
 * of them cost no more than the pixels they cover.
 */
(() => {
  const LANE = 34;
  const AXIS = 28;
  const GUTTER = 84;
  const STATES = {
    active: { tone: 'active', words: 'In progress' },
    good: { tone: 'good', words: 'Successful' },
    skipped: { tone: 'warning', words: 'Skipped', pattern: 'dots' },
    failed: { tone: 'bad', words: 'Failed', pattern: 'hatch' },
    left: { tone: 'ink-soft', words: 'Left unfinished', pattern: 'outline' }
  };
  const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400];
  const CLOCK = new Intl.DateTimeFormat(undefined, {
    hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 1
  });

  const took = (millis) => {
    const s = millis / 1000;
    if (s < 10) return s.toFixed(1) + ' s';
    if (s < 60) return Math.round(s) + ' s';
    if (s < 3600) return Math.floor(s / 60) + ' min ' + String(Math.floor(s % 60)).padStart(2, '0') + ' s';
    return Math.floor(s / 3600) + ' h ' + String(Math.floor((s % 3600) / 60)).padStart(2, '0') + ' min';
  };

  const SHELL = `
    <style>
      :host { display: block; position: relative; }
      .tools { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1rem; margin-bottom: .5rem; }
      .legend { display: flex; flex-wrap: wrap; gap: .25rem .9rem; margin: 0; padding: 0; list-style: none;
        font-size: .8125rem; color: var(--ink-soft); flex: 1 1 16rem; }
      .legend li { display: inline-flex; align-items: center; gap: .35rem; }
      .legend canvas { width: 18px; height: 12px; border-radius: 3px; }
      .zoom { display: flex; gap: .25rem; }
      button { font: inherit; font-size: .8125rem; min-width: 2rem; height: 2rem; padding: 0 .6rem; cursor: pointer;
        color: var(--ink); background: var(--sheet); border: 1px solid var(--field-line); border-radius: 6px; }
      button:hover { background: var(--paper); }
      button:focus-visible, .board:focus-visible { outline: 2px solid var(--lumo-primary-color); outline-offset: 2px; }
      .board { display: block; width: 100%; cursor: crosshair; touch-action: pan-y; border-radius: 6px; }
      .tip { position: absolute; z-index: 2; pointer-events: none; max-width: 20rem; padding: .5rem .7rem;
        background: var(--sheet); color: var(--ink); border: 1px solid var(--field-line); border-radius: 6px;
        box-shadow: 0 4px 14px rgb(0 0 0 / .18); font-size: .8125rem; line-height: 1.4; }
      .tip b { display: block; font-weight: 650; overflow-wrap: anywhere; }
      .tip[hidden] { display: none; }
      .for-listeners { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .how { margin: .5rem 0 0; font-size: .8125rem; color: var(--ink-soft); }
    </style>
    <div class="tools">
      <ul class="legend" aria-hidden="true"></ul>
      <div class="zoom" role="group" aria-label="Zoom">
        <button data-do="out" aria-label="Zoom out">−</button>
        <button data-do="in" aria-label="Zoom in">+</button>
        <button data-do="fit">Whole run</button>
      </div>
    </div>
    <canvas class="board" tabindex="0" role="application"></canvas>
    <div class="tip" hidden></div>
    <div class="for-listeners" role="status" aria-live="polite"></div>
    <p class="how">Drag across the time line to zoom into a range. With the keyboard: arrows move from table to
      table, + and − zoom, 0 shows the whole run, Enter opens the table.</p>`;

  class RunTimeline extends HTMLElement {
    #spans = new Map();
    #lanes = new Map();
    #view = null;
    #live = false;
    #chosen = null;
    #hover = null;
    #drag = null;
    #frame = 0;
    #tick = 0;
    #skew = 0;
    #sizes = null;
    #scheme = null;
    lastDrawMillis = 0;
    draws = 0;

    connectedCallback() {
      if (!this.shadowRoot) {
        this.attachShadow({ mode: 'open' }).innerHTML = SHELL;
        this.board = this.shadowRoot.querySelector('.board');
        this.tip = this.shadowRoot.querySelector('.tip');
        this.voice = this.shadowRoot.querySelector('.for-listeners');
        this.shadowRoot.querySelector('.zoom').addEventListener('click', (e) => this.#zoomButton(e));
        this.#listen();
      }
      this.#sizes = new ResizeObserver(() => this.#ask());
      this.#sizes.observe(this);
      // Colours are read when it is drawn; who changes the scheme wants them changed.
      const redraw = () => this.#ask();
      const dark = window.matchMedia('(prefers-color-scheme: dark)');
      dark.addEventListener('change', redraw);
      const chosen = new MutationObserver(redraw);
      chosen.observe(document.documentElement, { attributes: true });
      this.#scheme = () => {
        dark.removeEventListener('change', redraw);
        chosen.disconnect();
      };
      this.#tick = setInterval(() => this.#live && !document.hidden && this.#ask(), 500);
      this.#ask();
    }

    disconnectedCallback() {
      this.#sizes.disconnect();
      this.#scheme();
      clearInterval(this.#tick);
      cancelAnimationFrame(this.#frame);
      this.#frame = 0;
    }

    /**
     * Takes new spans, and new states of known ones:
     * [table, attempt, worker, start, end or 0, state, company, name].
     */
    add(json, live, serverNow) {
      this.#live = live;
      this.#skew = serverNow - Date.now();
      for (const [table, attempt, worker, start, end, state, company, name] of JSON.parse(json)) {
        const key = table + '/' + attempt;
        const known = this.#spans.get(key);
        if (known) {
          known.end = end;
          known.state = state;
          continue;
        }
        const span = { key, table, attempt, worker, start, end, state, company, name };
        this.#spans.set(key, span);
        const lane = this.#lanes.get(worker) ?? [];
        this.#lanes.set(worker, lane);
        let at = lane.length;
        while (at > 0 && lane[at - 1].start > start) at--;
        lane.splice(at, 0, span);
      }
      this.#ask();
    }

    get count() {
      return this.#spans.size;
    }

    /** What is in sight, for tests. */
    get range() {
      return this.#range();
    }

    /** Draws at once; for tests and measurements. */
    draw() {
      const begin = performance.now();
      this.#paint();
      this.lastDrawMillis = performance.now() - begin;
      this.draws++;
    }

    #ask() {
      if (!this.#frame && this.isConnected) {
        this.#frame = requestAnimationFrame(() => {
          this.#frame = 0;
          this.draw();
        });
      }
    }

    #workers() {
      return [...this.#lanes.keys()].sort((a, b) => a - b);
    }

    #now() {
      return Date.now() + this.#skew;
    }

    #end(span) {
      return span.end || (this.#live ? Math.max(this.#now(), span.start) : span.start);
    }

    #whole() {
      let from = Infinity;
      let to = -Infinity;
      for (const lane of this.#lanes.values()) {
        from = Math.min(from, lane[0].start);
        for (let i = Math.max(0, lane.length - 3); i < lane.length; i++) to = Math.max(to, this.#end(lane[i]));
      }
      if (from === Infinity) return [0, 1000];
      if (this.#live) to = Math.max(to, this.#now());
      return [from, Math.max(to, from + 500)];
    }

    #range() {
      return this.#view ?? this.#whole();
    }

    #x(time, range, width) {
      return GUTTER + ((time - range[0]) / (range[1] - range[0])) * (width - GUTTER - 8);
    }

    #time(x, range, width) {
      return range[0] + ((x - GUTTER) / (width - GUTTER - 8)) * (range[1] - range[0]);
    }

    #colours() {
      const probe = this.voice;
      const read = (name) => {
        probe.style.color = `var(--${name})`;
        return getComputedStyle(probe).color;
      };
      const colours = {};
      for (const name of ['good', 'active', 'warning', 'bad', 'ink', 'ink-soft', 'line', 'sheet', 'paper',
        'good-soft', 'active-soft', 'warning-soft', 'bad-soft']) {
        colours[name] = read(name);
      }
      probe.style.color = '';
      return colours;
    }

    #fit(width, height) {
      const ratio = window.devicePixelRatio || 1;
      const board = this.board;
      if (board.width !== Math.round(width * ratio) || board.height !== Math.round(height * ratio)) {
        board.width = Math.round(width * ratio);
        board.height = Math.round(height * ratio);
        board.style.height = height + 'px';
      }
      const pen = board.getContext('2d');
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      return pen;
    }

    #paint() {
      const workers = this.#workers();
      const width = this.clientWidth;
      if (width === 0) return;
      const height = AXIS + Math.max(1, workers.length) * LANE + 6;
      const pen = this.#fit(width, height);
      const range = this.#range();
      const colours = this.#colours();
      pen.clearRect(0, 0, width, height);
      pen.font = '12px ' + getComputedStyle(this).fontFamily;
      pen.textBaseline = 'middle';
      this.#axis(pen, range, width, height, colours);
      workers.forEach((worker, at) => this.#lane(pen, worker, AXIS + at * LANE, range, width, colours));
      if (this.#drag?.moved) {
        pen.fillStyle = colours.active;
        pen.globalAlpha = 0.18;
        pen.fillRect(Math.min(this.#drag.from, this.#drag.to), AXIS, Math.abs(this.#drag.to - this.#drag.from), height);
        pen.globalAlpha = 1;
      }
      this.#legend(colours);
      const [from, to] = this.#whole();
      this.board.setAttribute('aria-label',
        `Time line of ${this.#spans.size} attempts by ${workers.length} workers over ${took(to - from)}. `
        + 'The same is in the table below.');
    }

    #axis(pen, range, width, height, colours) {
      const seconds = (range[1] - range[0]) / 1000;
      const room = Math.max(2, Math.floor((width - GUTTER) / 90));
      const step = STEPS.find((s) => seconds / s <= room) ?? STEPS[STEPS.length - 1];
      const origin = this.#whole()[0];
      pen.strokeStyle = colours.line;
      pen.fillStyle = colours['ink-soft'];
      pen.lineWidth = 1;
      const first = Math.ceil((range[0] - origin) / 1000 / step) * step;
      for (let s = first; origin + s * 1000 <= range[1]; s += step) {
        const x = Math.round(this.#x(origin + s * 1000, range, width)) + 0.5;
        pen.beginPath();
        pen.moveTo(x, AXIS - 6);
        pen.lineTo(x, height);
        pen.stroke();
        if (x + 34 < width) pen.fillText(step < 1 ? s.toFixed(1) + ' s' : took(s * 1000).replace('.0 s', ' s'), x + 3, 11);
      }
    }

    #lane(pen, worker, y, range, width, colours) {
      pen.fillStyle = colours['ink-soft'];
      pen.fillText('Worker ' + worker, 0, y + LANE / 2);
      pen.fillStyle = colours.paper;
      pen.fillRect(GUTTER, y + 3, width - GUTTER - 8, LANE - 6);
      pen.save();
      pen.beginPath();
      pen.rect(GUTTER, y, width - GUTTER - 8, LANE);
      pen.clip();
      const lane = this.#lanes.get(worker);
      let covered = -1;
      for (let i = this.#firstIn(lane, range[0]); i < lane.length && lane[i].start <= range[1]; i++) {
        const span = lane[i];
        const x = this.#x(span.start, range, width);
        const w = Math.max(1.5, this.#x(this.#end(span), range, width) - x);
        // What lies within pixels that are drawn already is not seen, unless it needs a person.
        const loud = span.state === 'failed' || span.state === 'skipped';
        if (x + w <= covered && !loud) continue;
        this.#span(pen, span, x, y + 3, w, LANE - 6, colours);
        covered = Math.max(covered, x + w);
      }
      pen.restore();
    }

    #firstIn(lane, from) {
      let low = 0;
      let high = lane.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.#end(lane[middle]) < from) low = middle + 1;
        else high = middle;
      }
      return low;
    }

    #span(pen, span, x, y, w, h, colours) {
      const state = STATES[span.state];
      const gap = w > 4 ? 1 : 0;
      fill(pen, state, x, y, w - gap, h, colours);
      if (w > 44) {
        const again = span.attempt > 1 ? '↻' + span.attempt + ' ' : '';
        const plain = state.pattern !== undefined;
        pen.save();
        pen.beginPath();
        pen.rect(x, y, w - 3, h);
        pen.clip();
        pen.fillStyle = plain ? colours.ink : colours.sheet;
        pen.fillText(again + span.name, x + 6, y + h / 2 + 0.5);
        pen.restore();
      } else if (span.attempt > 1 && w > 14) {
        pen.fillStyle = state.pattern ? colours.ink : colours.sheet;
        pen.fillText('↻', x + 2, y + h / 2);
      }
      if (span === this.#chosen || span === this.#hover) {
        pen.strokeStyle = colours.ink;
        pen.lineWidth = 2;
        pen.strokeRect(x, y, Math.max(3, w - gap), h);
      }
    }

    #legend(colours) {
      const list = this.shadowRoot.querySelector('.legend');
      if (list.dataset.ink === colours.ink) return;
      list.dataset.ink = colours.ink;
      list.replaceChildren(...Object.values(STATES).map((state) => {
        const entry = document.createElement('li');
        const swatch = document.createElement('canvas');
        swatch.width = 18;
        swatch.height = 12;
        fill(swatch.getContext('2d'), state, 0, 0, 18, 12, colours);
        entry.append(swatch, state.words);
        return entry;
      }));
    }

    // What a person does ----------------------------------------------------------------------------

    #listen() {
      const board = this.board;
      board.addEventListener('pointermove', (e) => this.#moved(e));
      board.addEventListener('pointerleave', () => { this.#hover = null; this.tip.hidden = true; this.#ask(); });
      board.addEventListener('pointerdown', (e) => {
        if (e.offsetX < GUTTER || e.button !== 0) return;
        this.#drag = { from: e.offsetX, to: e.offsetX, moved: false };
        board.setPointerCapture(e.pointerId);
      });
      board.addEventListener('pointerup', (e) => this.#released(e));
      board.addEventListener('pointercancel', () => { this.#drag = null; this.#ask(); });
      board.addEventListener('wheel', (e) => this.#wheel(e), { passive: false });
      board.addEventListener('keydown', (e) => this.#key(e));
      board.addEventListener('blur', () => { this.tip.hidden = true; });
    }

    #at(x, y) {
      const worker = this.#workers()[Math.floor((y - AXIS) / LANE)];
      const lane = this.#lanes.get(worker);
      if (!lane || x < GUTTER) return null;
      const range = this.#range();
      const slack = (3 / (this.clientWidth - GUTTER)) * (range[1] - range[0]);
      const time = this.#time(x, range, this.clientWidth);
      let best = null;
      for (let i = this.#firstIn(lane, time - slack); i < lane.length && lane[i].start <= time + slack; i++) {
        if (!best || lane[i].state === 'failed' || lane[i].start <= time) best = lane[i];
      }
      return best;
    }

    #moved(e) {
      if (this.#drag) {
        this.#drag.to = Math.max(GUTTER, Math.min(e.offsetX, this.clientWidth - 8));
        this.#drag.moved ||= Math.abs(this.#drag.to - this.#drag.from) > 4;
        this.tip.hidden = true;
      } else {
        this.#hover = this.#at(e.offsetX, e.offsetY);
        this.#tell(this.#hover, e.offsetX, e.offsetY);
      }
      this.#ask();
    }

    #released(e) {
      const drag = this.#drag;
      this.#drag = null;
      if (drag?.moved) {
        const range = this.#range();
        const ends = [drag.from, drag.to].map((x) => this.#time(x, range, this.clientWidth)).sort((a, b) => a - b);
        this.#show(ends[0], ends[1]);
      } else if (drag) {
        const span = this.#at(e.offsetX, e.offsetY);
        if (span) this.#open(span);
      }
      this.#ask();
    }

    #wheel(e) {
      if (e.ctrlKey || e.metaKey) {
        e.preventDefault();
        this.#zoom(e.deltaY > 0 ? 1.25 : 0.8, this.#time(e.offsetX, this.#range(), this.clientWidth));
      } else if (this.#view && Math.abs(e.deltaX) > Math.abs(e.deltaY)) {
        e.preventDefault();
        const shift = (e.deltaX / this.clientWidth) * (this.#view[1] - this.#view[0]);
        this.#show(this.#view[0] + shift, this.#view[1] + shift);
      }
    }

    #zoomButton(e) {
      const what = e.target.dataset.do;
      if (what === 'fit') this.#view = null;
      else if (what) this.#zoom(what === 'in' ? 0.5 : 2);
      this.#ask();
    }

    #zoom(factor, around) {
      const range = this.#range();
      const middle = around ?? (this.#chosen ? this.#chosen.start : (range[0] + range[1]) / 2);
      this.#show(middle - (middle - range[0]) * factor, middle + (range[1] - middle) * factor);
    }

    #show(from, to) {
      const whole = this.#whole();
      const length = Math.max(50, to - from);
      if (length >= whole[1] - whole[0]) {
        this.#view = null;
      } else {
        const start = Math.max(whole[0], Math.min(from, whole[1] - length));
        this.#view = [start, start + length];
      }
      this.#ask();
    }

    #key(e) {
      const workers = this.#workers();
      if (workers.length === 0) return;
      const moves = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };
      if (e.key in moves) this.#step(moves[e.key]);
      else if (e.key === 'ArrowDown' || e.key === 'ArrowUp') this.#change(e.key === 'ArrowDown' ? 1 : -1);
      else if (e.key === '+' || e.key === '=') this.#zoom(0.5);
      else if (e.key === '-') this.#zoom(2);
      else if (e.key === '0') this.#view = null;
      else if (e.key === 'Enter' && this.#chosen) this.#open(this.#chosen);
      else return;
      e.preventDefault();
      this.#ask();
    }

    #step(by) {
      const lane = this.#lanes.get(this.#chosen?.worker ?? this.#workers()[0]);
      const at = this.#chosen ? lane.indexOf(this.#chosen) + by : 0;
      this.#choose(lane[Math.max(0, Math.min(lane.length - 1, at))]);
    }

    #change(by) {
      const workers = this.#workers();
      const at = this.#chosen ? workers.indexOf(this.#chosen.worker) + by : 0;
      const lane = this.#lanes.get(workers[Math.max(0, Math.min(workers.length - 1, at))]);
      const time = this.#chosen?.start ?? lane[0].start;
      this.#choose(lane[Math.min(this.#firstIn(lane, time), lane.length - 1)]);
    }

    #choose(span) {
      this.#chosen = span;
      const range = this.#range();
      if (span.start < range[0] || span.start > range[1]) {
        const half = (range[1] - range[0]) / 2;
        this.#show(span.start - half, span.start + half);
      }
      const y = AXIS + this.#workers().indexOf(span.worker) * LANE + LANE / 2;
      this.#tell(span, this.#x(span.start, this.#range(), this.clientWidth), y);
      this.voice.textContent = this.#lines(span).join('. ');
    }

    #lines(span) {
      const end = span.end ? CLOCK.format(span.end) : 'now';
      return [
        (span.company ? span.company + ' · ' : '') + span.name,
        `${STATES[span.state].words}, attempt ${span.attempt}, worker ${span.worker}`,
        `${CLOCK.format(span.start)} – ${end} (${took(this.#end(span) - span.start)})`
      ];
    }

    #tell(span, x, y) {
      this.tip.hidden = !span;
      if (!span) return;
      const [name, ...rest] = this.#lines(span);
      const title = document.createElement('b');
      title.textContent = name;
      this.tip.replaceChildren(title, ...rest.map((line) => {
        const row = document.createElement('div');
        row.textContent = line;
        return row;
      }));
      const left = Math.min(x + 12, this.clientWidth - this.tip.offsetWidth - 4);
      this.tip.style.left = Math.max(0, left) + 'px';
      this.tip.style.top = this.board.offsetTop + y + 18 + 'px';
    }

    #open(span) {
      this.dispatchEvent(new CustomEvent('open-table', { detail: { table: span.table } }));
    }
  }

  function fill(pen, state, x, y, w, h, colours) {
    if (!state.pattern) {
      pen.fillStyle = colours[state.tone];
      pen.fillRect(x, y, w, h);
      return;
    }
    if (w < 4 && state.pattern !== 'outline') {
      pen.fillStyle = colours[state.tone];
      pen.fillRect(x, y, Math.max(2, w), h);
      return;
    }
    pen.save();
    pen.beginPath();
    pen.rect(x, y, w, h);
    pen.clip();
    pen.fillStyle = colours[state.tone + '-soft'] ?? colours.sheet;
    pen.fillRect(x, y, w, h);
    pen.strokeStyle = pen.fillStyle = colours[state.tone];
    pen.lineWidth = 1.5;
    if (state.pattern === 'hatch') {
      pen.beginPath();
      for (let at = x - h; at < x + w; at += 6) {
        pen.moveTo(at, y + h);
        pen.lineTo(at + h, y);
      }
      pen.stroke();
    } else if (state.pattern === 'dots') {
      for (let at = x + 4; at < x + w; at += 7) {
        pen.fillRect(at, y + h - 6, 2, 2);
        pen.fillRect(at + 3, y + 4, 2, 2);
      }
    } else {
      pen.setLineDash([3, 3]);
    }
    pen.strokeRect(x + 0.75, y + 0.75, Math.max(0, w - 1.5), h - 1.5);
    pen.restore();
  }

  if (!customElements.get('run-timeline')) customElements.define('run-timeline', RunTimeline);
})();
