import { STATES, fill } from './states.js';

/** What stands in the element; its looks are in styles/run-timeline.css. */
export const SHELL = `
  <div class="tools">
    <ul class="legend" aria-hidden="true"></ul>
    <div class="zoom" role="group" aria-label="Zoom">
      <button type="button" data-do="out" aria-label="Zoom out">−</button>
      <button type="button" data-do="in" aria-label="Zoom in">+</button>
      <button type="button" data-do="all">Whole run</button>
    </div>
  </div>
  <canvas class="board" tabindex="0" role="application"></canvas>
  <div class="tip" hidden></div>
  <div class="for-listeners" role="status" aria-live="polite"></div>
  <p class="how">Drag across the time line to zoom into a range.
    <span class="by-keyboard">With the keyboard: arrows move from table to table, + and − zoom, 0 shows the
    whole run, Enter opens the table.</span></p>`;

export function legend(list, palette) {
  list.replaceChildren(...Object.values(STATES).map((state) => {
    const entry = document.createElement('li');
    const swatch = document.createElement('canvas');
    [swatch.width, swatch.height] = [18, 12];
    fill(swatch.getContext('2d'), state, [0, 0, 18, 12], palette);
    entry.append(swatch, state.words);
    return entry;
  }));
}

/** The tip: the first line is its title. */
export function tipOf([name, ...rest]) {
  return [['b', name], ...rest.map((line) => ['div', line])].map(([tag, words]) => {
    const line = document.createElement(tag);
    line.textContent = words;
    return line;
  });
}
