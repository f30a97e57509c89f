// How long ago an instant was, in the viewer's language; kept up to date by the browser alone.
class AgoTime extends HTMLElement {
  static observedAttributes = ['at'];
  static steps = [[60, 'second'], [60, 'minute'], [24, 'hour'], [7, 'day'], [4.35, 'week'], [12, 'month'], [Infinity, 'year']];

  connectedCallback() {
    this.timer = setInterval(() => this.tell(), 20000);
    this.tell();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  attributeChangedCallback() {
    this.tell();
  }

  tell() {
    const at = Date.parse(this.getAttribute('at'));
    if (Number.isNaN(at)) {
      return;
    }
    let amount = Math.min(0, (at - Date.now()) / 1000);
    const words = new Intl.RelativeTimeFormat(navigator.language, { numeric: 'auto', style: 'short' });
    for (const [size, unit] of AgoTime.steps) {
      if (Math.abs(amount) < size) {
        this.textContent = unit === 'second' && amount > -10 ? words.format(0, 'second') : words.format(Math.round(amount), unit);
        return;
      }
      amount /= size;
    }
  }
}

if (!customElements.get('ago-time')) {
  customElements.define('ago-time', AgoTime);
}

// "/" leads to the search, "j" and "k" to the next entry and the one before; Enter opens it.
window.timeLineKeys = (list) => {
  const typing = (event) =>
    event.composedPath().some((element) => /^(INPUT|TEXTAREA|VAADIN-DIALOG)/.test(element.tagName || ''));

  const titles = () =>
    [...list.querySelectorAll('a.tl-title')]
      .filter((title) => title.offsetParent)
      .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top);

  const move = (step) => {
    const all = titles();
    const here = all.indexOf(document.activeElement);
    const sight = list.getBoundingClientRect();
    const next = here < 0 ? all.findIndex((title) => title.getBoundingClientRect().top >= sight.top) : here + step;
    const target = all[next];
    if (target) {
      target.focus({ preventScroll: true });
      target.closest('.tl-row').scrollIntoView({ block: 'nearest' });
    }
  };

  const onKey = (event) => {
    if (!list.isConnected) {
      document.removeEventListener('keydown', onKey);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event)) {
      return;
    }
    if (event.key === '/') {
      event.preventDefault();
      document.querySelector('.tl-search').focus();
    } else if (event.key === 'j' || event.key === 'k') {
      event.preventDefault();
      move(event.key === 'j' ? 1 : -1);
    }
  };
  document.addEventListener('keydown', onKey);
};
