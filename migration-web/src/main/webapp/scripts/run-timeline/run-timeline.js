/*
 * The time line of a run: a lane for each worker, a span for each attempt on a table. Spans come
 * one by one while the run goes on; what is in sight is drawn on a canvas, so that thousands of
 * them cost no more than the pixels they cover.
 */
import { Board } from './board.js';
import { Hand } from './hand.js';
import { Keys } from './keys.js';
import { SHELL, legend, tipOf } from './shell.js';
import { Spans } from './spans.js';
import { colours } from './states.js';
import { View } from './view.js';
import { lines, took } from './words.js';

const LIVE_MILLIS = 500;

class RunTimeline extends HTMLElement {
  #spans = new Spans();
  #view = new View(this.#spans);
  #board;
  #hand;
  #keys;
  #palette = null;
  #frame = 0;
  #forget = [];

  connectedCallback() {
    if (!this.firstChild) this.#build();
    const sizes = new ResizeObserver(() => this.redraw());
    sizes.observe(this);
    const repaint = () => {
      this.#palette = null;
      this.redraw();
    };
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', repaint);
    const scheme = new MutationObserver(repaint);
    scheme.observe(document.documentElement, { attributes: true });
    const tick = setInterval(() => this.#spans.live && !document.hidden && this.redraw(), LIVE_MILLIS);
    this.#forget = [
      () => sizes.disconnect(),
      () => dark.removeEventListener('change', repaint),
      () => scheme.disconnect(),
      () => clearInterval(tick),
      () => cancelAnimationFrame(this.#frame)
    ];
    repaint();
  }

  disconnectedCallback() {
    this.#forget.forEach((end) => end());
    this.#frame = 0;
  }

  #build() {
    this.innerHTML = SHELL;
    const canvas = this.querySelector('.board');
    this.#board = new Board(canvas, this.#view);
    this.#hand = new Hand(this, canvas, this.#view);
    this.#keys = new Keys(this, canvas, this.#view);
    this.querySelector('.zoom').addEventListener('click', (e) => {
      const what = e.target.dataset.do;
      if (what === 'all') this.#view.showAll();
      else if (what) this.#view.zoom(what === 'in' ? 0.5 : 2, this.#keys.middle);
      this.redraw();
    });
  }

  /** Takes what is new, as {@link Spans#add} tells it. */
  add(json, live, serverNow) {
    this.#spans.add(JSON.parse(json), live, serverNow);
    this.redraw();
  }

  get count() {
    return this.#spans.count;
  }

  /** From and to, in milliseconds. */
  get range() {
    return this.#view.range;
  }

  /** With the next frame, however often it is asked for. */
  redraw() {
    if (!this.#frame && this.isConnected) {
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.draw();
      });
    }
  }

  /** At once. */
  draw() {
    this.#view.width = this.querySelector('.board').clientWidth;
    if (this.#view.width === 0) return;
    if (!this.#palette) {
      this.#palette = colours(this.querySelector('.for-listeners'));
      legend(this.querySelector('.legend'), this.#palette);
    }
    const marked = [this.#keys.chosen, this.#hand.hover];
    this.#board.draw(this.#palette, getComputedStyle(this).fontFamily, marked, this.#hand.drag);
    const [from, to] = this.#spans.whole();
    this.querySelector('.board').setAttribute('aria-label',
      `Time line of ${this.count} attempts by ${this.#spans.workers.length} workers over ${took(to - from)}. `
      + 'The same is in the table below.');
  }

  /** Shows what is known of a span beside it; of none, nothing. */
  tell(span, x, y) {
    const tip = this.querySelector('.tip');
    tip.hidden = !span;
    if (!span) return;
    tip.replaceChildren(...tipOf(lines(span, this.#spans.end(span))));
    const board = this.querySelector('.board');
    const left = Math.min(x + 12, board.clientWidth - tip.offsetWidth - 4);
    tip.style.left = board.offsetLeft + Math.max(0, left) + 'px';
    tip.style.top = board.offsetTop + y + 18 + 'px';
  }

  say(span) {
    this.querySelector('.for-listeners').textContent = lines(span, this.#spans.end(span)).join('. ');
  }

  open(span) {
    this.dispatchEvent(new CustomEvent('open-table', { detail: { table: span.table } }));
  }
}

if (!customElements.get('run-timeline')) customElements.define('run-timeline', RunTimeline);
