// How an attempt stands: its colour, its words, and a pattern for those who cannot tell the colours.

/** By the letter the server says. */
export const STATES = {
  a: { tone: 'active', words: 'In progress' },
  g: { tone: 'good', words: 'Successful' },
  s: { tone: 'warning', words: 'Skipped', pattern: dots, loud: true },
  f: { tone: 'bad', words: 'Failed', pattern: hatch, loud: true },
  l: { tone: 'ink-soft', words: 'Left unfinished', pattern: dashes }
};

const NAMES = ['good', 'active', 'warning', 'bad', 'ink', 'ink-soft', 'line', 'sheet', 'paper',
  'warning-soft', 'bad-soft'];

/** The colours of the theme as they are now, read through an element that may be painted with them. */
export function colours(probe) {
  const read = {};
  for (const name of NAMES) {
    probe.style.color = `var(--${name})`;
    read[name] = getComputedStyle(probe).color;
  }
  probe.style.color = '';
  return read;
}

export function fill(pen, state, [x, y, width, height], palette) {
  pen.fillStyle = palette[state.tone];
  // No pattern is seen within a few pixels.
  if (!state.pattern || width < 4) {
    pen.fillRect(x, y, width, height);
    return;
  }
  pen.save();
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.clip();
  pen.fillStyle = palette[state.tone + '-soft'] ?? palette.sheet;
  pen.fillRect(x, y, width, height);
  pen.strokeStyle = pen.fillStyle = palette[state.tone];
  pen.lineWidth = 1.5;
  state.pattern(pen, x, y, width, height);
  pen.strokeRect(x + 0.75, y + 0.75, Math.max(0, width - 1.5), height - 1.5);
  pen.restore();
}

function hatch(pen, x, y, width, height) {
  pen.beginPath();
  for (let at = x - height; at < x + width; at += 6) {
    pen.moveTo(at, y + height);
    pen.lineTo(at + height, y);
  }
  pen.stroke();
}

function dots(pen, x, y, width, height) {
  for (let at = x + 4; at < x + width; at += 7) {
    pen.fillRect(at, y + height - 6, 2, 2);
    pen.fillRect(at + 3, y + 4, 2, 2);
  }
}

function dashes(pen) {
  pen.setLineDash([3, 3]);
}
