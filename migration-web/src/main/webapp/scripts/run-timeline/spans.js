import { STATES } from './states.js';

/** The attempts of a run in lanes, one for each worker; within a lane one comes after the other. */
export class Spans {
  #byKey = new Map();
  #lanes = new Map();
  #live = false;
  #skew = 0;
  workers = [];

  /**
   * Takes new spans, and new states of known ones. Times are milliseconds after the origin, a company is
   * its place in the list of companies; a length below 0 is not known yet:
   * { origin, companies: [name], spans: [[table, attempt, worker, start, length, state, company, name]] }.
   */
  add({ origin, companies, spans }, live, serverNow) {
    this.#live = live;
    this.#skew = serverNow - Date.now();
    for (const [table, attempt, worker, start, length, state, company, name] of spans) {
      const key = table + '/' + attempt;
      const end = length < 0 ? 0 : origin + start + length;
      const known = this.#byKey.get(key);
      if (known) {
        Object.assign(known, { end, state: STATES[state] });
      } else {
        const span = { table, attempt, worker, start: origin + start, end, state: STATES[state],
          company: companies[company], name };
        this.#byKey.set(key, span);
        this.#insert(span);
      }
    }
  }

  #insert(span) {
    let lane = this.#lanes.get(span.worker);
    if (!lane) {
      this.#lanes.set(span.worker, lane = []);
      this.workers = [...this.#lanes.keys()].sort((a, b) => a - b);
    }
    let at = lane.length;
    while (at > 0 && lane[at - 1].start > span.start) at--;
    lane.splice(at, 0, span);
  }

  get count() {
    return this.#byKey.size;
  }

  get live() {
    return this.#live;
  }

  lane(worker) {
    return this.#lanes.get(worker);
  }

  /** As the server's clock has it. */
  #now() {
    return Date.now() + this.#skew;
  }

  end(span) {
    return span.end || (this.#live && span.state === STATES.a ? Math.max(this.#now(), span.start) : span.start);
  }

  /** From the first begin to the last end, or to now. */
  whole() {
    let from = Infinity;
    let to = this.#live ? this.#now() : -Infinity;
    for (const lane of this.#lanes.values()) {
      from = Math.min(from, lane[0].start);
      to = Math.max(to, this.end(lane[lane.length - 1]));
    }
    return from === Infinity ? [0, 1000] : [from, Math.max(to, from + 500)];
  }

  /** Place in the lane of the first span that ends at a time or after it. */
  firstIn(lane, time) {
    let low = 0;
    let high = lane.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end(lane[middle]) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The span of a worker at a time, give or take; of several, the one that failed. */
  at(worker, time, slack) {
    const lane = this.#lanes.get(worker);
    let best = null;
    for (let i = this.firstIn(lane, time - slack); i < lane.length && lane[i].start <= time + slack; i++) {
      if (!best || lane[i].state === STATES.f || lane[i].start <= time) best = lane[i];
    }
    return best;
  }
}
