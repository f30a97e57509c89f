const SHORTEST_MILLIS = 50;

/** Which part of the time is in sight, and where on the board it is. */
export class View {
  static LANE = 34;
  static AXIS = 28;
  static MARGIN = 8;
  #part = null;
  width = 0;

  constructor(spans) {
    this.spans = spans;
  }

  /** Where the names of the workers end. */
  get gutter() {
    return this.narrow ? 30 : 84;
  }

  get narrow() {
    return this.width < 480;
  }

  get range() {
    return this.#part ?? this.spans.whole();
  }

  get height() {
    return View.AXIS + Math.max(1, this.spans.workers.length) * View.LANE + 6;
  }

  get room() {
    return this.width - this.gutter - View.MARGIN;
  }

  get zoomed() {
    return this.#part !== null;
  }

  x(time) {
    const [from, to] = this.range;
    return this.gutter + ((time - from) / (to - from)) * this.room;
  }

  time(x) {
    const [from, to] = this.range;
    return from + ((x - this.gutter) / this.room) * (to - from);
  }

  /** Top of a worker's lane. */
  top(worker) {
    return View.AXIS + this.spans.workers.indexOf(worker) * View.LANE;
  }

  spanAt(x, y) {
    const worker = this.spans.workers[Math.floor((y - View.AXIS) / View.LANE)];
    if (worker === undefined || x < this.gutter) return null;
    return this.spans.at(worker, this.time(x), this.time(x + 3) - this.time(x));
  }

  showAll() {
    this.#part = null;
  }

  show(from, to) {
    const whole = this.spans.whole();
    const length = Math.max(SHORTEST_MILLIS, to - from);
    if (length >= whole[1] - whole[0]) {
      this.showAll();
    } else {
      const start = Math.max(whole[0], Math.min(from, whole[1] - length));
      this.#part = [start, start + length];
    }
  }

  zoom(factor, around) {
    const [from, to] = this.range;
    this.show(around - (around - from) * factor, around + (to - around) * factor);
  }

  /** Moves what is in sight by pixels. */
  pan(pixels) {
    const [from, to] = this.range;
    const shift = (pixels / this.width) * (to - from);
    this.show(from + shift, to + shift);
  }

  /** Brings a time into sight. */
  reveal(time) {
    const [from, to] = this.range;
    const half = (to - from) / 2;
    if (time < from || time > to) this.show(time - half, time + half);
  }
}
