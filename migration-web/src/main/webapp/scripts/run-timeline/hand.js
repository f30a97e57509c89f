/** What a person does with the pointer: looks, opens, zooms by wheel, chooses a range by dragging. */
export class Hand {
  #element;
  #view;
  #drag = null;
  hover = null;

  constructor(element, canvas, view) {
    this.#element = element;
    this.#view = view;
    const on = (type, does) => canvas.addEventListener(type, (event) => {
      does(event);
      element.redraw();
    });
    on('pointerdown', (e) => this.#press(e, canvas));
    on('pointermove', (e) => this.#move(e));
    on('pointerup', (e) => this.#release(e));
    on('pointercancel', () => { this.#drag = null; });
    on('pointerleave', () => this.#leave());
    canvas.addEventListener('wheel', (e) => this.#wheel(e), { passive: false });
  }

  /** From and to in pixels while a range is chosen. */
  get drag() {
    return this.#drag?.moved ? [this.#drag.from, this.#drag.to] : null;
  }

  #press(e, canvas) {
    if (e.offsetX < this.#view.gutter || e.button !== 0) return;
    this.#drag = { from: e.offsetX, to: e.offsetX, moved: false };
    canvas.setPointerCapture(e.pointerId);
  }

  #move(e) {
    if (this.#drag) {
      const { gutter, room } = this.#view;
      this.#drag.to = Math.max(gutter, Math.min(e.offsetX, gutter + room));
      this.#drag.moved ||= Math.abs(this.#drag.to - this.#drag.from) > 4;
      this.#element.tell(null);
    } else {
      this.hover = this.#view.spanAt(e.offsetX, e.offsetY);
      this.#element.tell(this.hover, e.offsetX, e.offsetY);
    }
  }

  #release(e) {
    const drag = this.#drag;
    this.#drag = null;
    if (drag?.moved) {
      this.#view.show(...[drag.from, drag.to].map((x) => this.#view.time(x)).sort((a, b) => a - b));
    } else if (drag) {
      const span = this.#view.spanAt(e.offsetX, e.offsetY);
      if (span) this.#element.open(span);
    }
  }

  #leave() {
    this.hover = null;
    this.#element.tell(null);
  }

  #wheel(e) {
    if (e.ctrlKey || e.metaKey) {
      this.#view.zoom(e.deltaY > 0 ? 1.25 : 0.8, this.#view.time(e.offsetX));
    } else if (this.#view.zoomed && Math.abs(e.deltaX) > Math.abs(e.deltaY)) {
      this.#view.pan(e.deltaX);
    } else {
      return;
    }
    e.preventDefault();
    this.#element.redraw();
  }
}
