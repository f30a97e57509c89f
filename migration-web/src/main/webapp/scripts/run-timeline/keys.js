import { View } from './view.js';

/** What a person does with the keyboard: goes from span to span, zooms, opens. */
export class Keys {
  #element;
  #view;
  chosen = null;

  constructor(element, canvas, view) {
    this.#element = element;
    this.#view = view;
    canvas.addEventListener('keydown', (e) => this.#press(e));
    canvas.addEventListener('blur', () => element.tell(null));
  }

  /** What the zoom of the keyboard and of the buttons stays with. */
  get middle() {
    const [from, to] = this.#view.range;
    return this.chosen ? this.chosen.start : (from + to) / 2;
  }

  #press(e) {
    const act = {
      ArrowRight: () => this.#along(1),
      ArrowLeft: () => this.#along(-1),
      Home: () => this.#along(-Infinity),
      End: () => this.#along(Infinity),
      ArrowDown: () => this.#across(1),
      ArrowUp: () => this.#across(-1),
      '+': () => this.#view.zoom(0.5, this.middle),
      '=': () => this.#view.zoom(0.5, this.middle),
      '-': () => this.#view.zoom(2, this.middle),
      0: () => this.#view.showAll(),
      Enter: () => this.chosen && this.#element.open(this.chosen)
    }[e.key];
    if (!act || this.#view.spans.count === 0 || e.ctrlKey || e.metaKey || e.altKey) return;
    act();
    e.preventDefault();
    this.#element.redraw();
  }

  /** To a span before or after it, of the same worker. */
  #along(by) {
    const { spans } = this.#view;
    const lane = spans.lane(this.chosen?.worker ?? spans.workers[0]);
    const at = this.chosen ? lane.indexOf(this.chosen) + by : 0;
    this.#choose(lane[Math.max(0, Math.min(lane.length - 1, at))]);
  }

  /** To what another worker did at that time. */
  #across(by) {
    const { spans } = this.#view;
    const at = this.chosen ? spans.workers.indexOf(this.chosen.worker) + by : 0;
    const lane = spans.lane(spans.workers[Math.max(0, Math.min(spans.workers.length - 1, at))]);
    const time = this.chosen?.start ?? lane[0].start;
    this.#choose(lane[Math.min(spans.firstIn(lane, time), lane.length - 1)]);
  }

  #choose(span) {
    this.chosen = span;
    this.#view.reveal(span.start);
    this.#element.tell(span, this.#view.x(span.start), this.#view.top(span.worker) + View.LANE / 2);
    this.#element.say(span);
  }
}
