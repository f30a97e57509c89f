// <relative-time datetime="2026-01-31T12:00:00Z">: "5 minutes ago", true as time goes by.
(() => {
  if (customElements.get('relative-time')) return;
  const steps = [['second', 60], ['minute', 60], ['hour', 24], ['day', 7], ['week', 4.35], ['month', 12], ['year', 1e9]];
  const shown = new Set();

  const words = then => {
    const language = document.documentElement.lang || navigator.language;
    const format = new Intl.RelativeTimeFormat(language, {numeric: 'auto', style: 'long'});
    let amount = (then - Date.now()) / 1000;
    if (Math.abs(amount) < 10) return format.format(0, 'second');
    for (const [unit, size] of steps) {
      if (Math.abs(amount) < size) return format.format(Math.trunc(amount), unit);
      amount /= size;
    }
    return '';
  };

  class RelativeTime extends HTMLElement {
    static get observedAttributes() { return ['datetime']; }
    connectedCallback() { shown.add(this); this.show(); }
    disconnectedCallback() { shown.delete(this); }
    attributeChangedCallback() { if (this.isConnected) this.show(); }
    show() {
      const then = Date.parse(this.getAttribute('datetime') || '');
      const text = Number.isNaN(then) ? '' : words(then);
      if (this.textContent !== text) this.textContent = text;
      this.title = Number.isNaN(then)
        ? ''
        : new Date(then).toLocaleString(document.documentElement.lang || navigator.language,
            {dateStyle: 'full', timeStyle: 'long'});
    }
  }

  customElements.define('relative-time', RelativeTime);
  setInterval(() => shown.forEach(each => each.show()), 15000);
})();
