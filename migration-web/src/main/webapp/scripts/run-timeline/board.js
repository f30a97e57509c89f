import { fill } from './states.js';
import { View } from './view.js';
import { mark } from './words.js';

// Seconds between two lines of the axis.
const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400];
const PIXELS_A_STEP = 90;
const BAR = View.LANE - 6;

/** Draws what is in sight; what would lie under pixels that are drawn already is left out. */
export class Board {
  #canvas;
  #view;
  #pen;
  #palette;

  constructor(canvas, view) {
    this.#canvas = canvas;
    this.#view = view;
  }

  /**
   * @param marked spans that stand out
   * @param drag from and to, in pixels, while somebody chooses a range
   */
  draw(palette, font, marked, drag) {
    this.#palette = palette;
    this.#fit();
    const pen = this.#pen;
    pen.clearRect(0, 0, this.#view.width, this.#view.height);
    pen.font = '12px ' + font;
    pen.textBaseline = 'middle';
    this.#axis();
    for (const worker of this.#view.spans.workers) this.#lane(worker, marked);
    if (drag) {
      pen.fillStyle = palette.active;
      pen.globalAlpha = 0.18;
      pen.fillRect(Math.min(...drag), View.AXIS, Math.abs(drag[1] - drag[0]), this.#view.height);
      pen.globalAlpha = 1;
    }
  }

  #fit() {
    const { width, height } = this.#view;
    const ratio = window.devicePixelRatio || 1;
    const size = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.#canvas.width !== size[0] || this.#canvas.height !== size[1]) {
      [this.#canvas.width, this.#canvas.height] = size;
      this.#canvas.style.height = height + 'px';
    }
    this.#pen = this.#canvas.getContext('2d');
    this.#pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  }

  #axis() {
    const { range, width, height, room, spans } = this.#view;
    const seconds = (range[1] - range[0]) / 1000;
    const lines = Math.max(2, Math.floor(room / PIXELS_A_STEP));
    const step = STEPS.find((s) => seconds / s <= lines) ?? STEPS[STEPS.length - 1];
    const origin = spans.whole()[0];
    const pen = this.#pen;
    pen.strokeStyle = this.#palette.line;
    pen.fillStyle = this.#palette['ink-soft'];
    pen.lineWidth = 1;
    const first = Math.ceil((range[0] - origin) / 1000 / step);
    for (let i = first; origin + i * step * 1000 <= range[1]; i++) {
      const x = Math.round(this.#view.x(origin + i * step * 1000)) + 0.5;
      pen.beginPath();
      pen.moveTo(x, View.AXIS - 6);
      pen.lineTo(x, height);
      pen.stroke();
      const words = mark(i * step, step);
      if (x + 3 + pen.measureText(words).width < width) pen.fillText(words, x + 3, 11);
    }
  }

  #lane(worker, marked) {
    const { gutter, room, narrow, spans } = this.#view;
    const pen = this.#pen;
    const y = this.#view.top(worker);
    pen.fillStyle = this.#palette['ink-soft'];
    pen.fillText(narrow ? 'W' + worker : 'Worker ' + worker, 0, y + View.LANE / 2);
    pen.fillStyle = this.#palette.paper;
    pen.fillRect(gutter, y + 3, room, BAR);
    pen.save();
    pen.beginPath();
    pen.rect(gutter, y, room, View.LANE);
    pen.clip();
    for (const loud of [false, true]) this.#spans(spans.lane(worker), y + 3, loud, marked);
    pen.restore();
  }

  /** What needs a person is drawn last, and is seen however small it is. */
  #spans(lane, y, loud, marked) {
    const { gutter, room, range, spans } = this.#view;
    const scale = room / (range[1] - range[0]);
    const least = loud ? 3 : 1.5;
    let covered = -1;
    for (let i = spans.firstIn(lane, range[0]); i < lane.length && lane[i].start <= range[1]; i++) {
      const span = lane[i];
      if (Boolean(span.state.loud) !== loud) continue;
      const x = gutter + (span.start - range[0]) * scale;
      const width = Math.max(least, (spans.end(span) - span.start) * scale);
      if (x + width <= covered && !marked.includes(span)) continue;
      this.#span(span, x, y, width, marked.includes(span));
      covered = Math.max(covered, x + width);
    }
  }

  #span(span, x, y, width, marked) {
    const pen = this.#pen;
    const shown = width > 4 ? width - 1 : width;
    fill(pen, span.state, [x, y, shown, BAR], this.#palette);
    if (width > 14) this.#name(span, x, y, width);
    if (marked) {
      pen.strokeStyle = this.#palette.ink;
      pen.lineWidth = 2;
      pen.strokeRect(x, y, Math.max(3, shown), BAR);
    }
  }

  #name(span, x, y, width) {
    const again = span.attempt > 1 ? '↻' : '';
    const words = width > 44 ? (again ? again + span.attempt + ' ' : '') + span.name : again;
    if (!words) return;
    const pen = this.#pen;
    pen.save();
    pen.beginPath();
    pen.rect(x, y, width - 3, BAR);
    pen.clip();
    pen.fillStyle = span.state.pattern ? this.#palette.ink : this.#palette.sheet;
    pen.fillText(words, x + (width > 44 ? 6 : 2), y + BAR / 2 + 0.5);
    pen.restore();
  }
}
