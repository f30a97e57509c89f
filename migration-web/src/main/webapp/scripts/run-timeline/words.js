// What the time line says, to eyes and to ears.

const CLOCK = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 1
});

const two = (number) => String(Math.floor(number)).padStart(2, '0');

export function took(millis) {
  const s = millis / 1000;
  if (s < 10) return s.toFixed(1) + ' s';
  if (s < 60) return Math.round(s) + ' s';
  if (s < 3600) return `${Math.floor(s / 60)} min ${two(s % 60)} s`;
  return `${Math.floor(s / 3600)} h ${two((s % 3600) / 60)} min`;
}

/** A place on the axis, counted from the begin of the run; steps under a second need their fraction. */
export function mark(seconds, step) {
  return step < 1 ? seconds.toFixed(1) + ' s' : took(seconds * 1000).replace('.0 s', ' s').replace(/ 00 (s|min)$/, '');
}

/** What is known of a span, a line each. */
export function lines(span, end) {
  return [
    (span.company ? span.company + ' · ' : '') + span.name,
    `${span.state.words}, attempt ${span.attempt}, worker ${span.worker}`,
    `${CLOCK.format(span.start)} – ${span.end ? CLOCK.format(span.end) : 'now'} (${took(end - span.start)})`
  ];
}
