package org.cloudmigration.web.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keys of a page, which work unless somebody types into a field or has a dialog open; {@code ?}
 * lists them.
 */
public final class PageKeys implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String LISTEN =
      """
      const host = this, keys = $0.split(' ');
      const listen = event => {
        const target = event.composedPath()[0];
        const typing = target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName);
        const open = document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]');
        if (typing || open || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Enter' && target.closest('a, button, vaadin-button, [role=menuitem]')) return;
        if (!host.isConnected || !keys.includes(event.key)) return;
        event.preventDefault();
        host.dispatchEvent(new CustomEvent('page-key', {detail: event.key}));
      };
      if (host.pageKeys) window.removeEventListener('keydown', host.pageKeys);
      host.pageKeys = listen;
      window.addEventListener('keydown', listen);
      """;

  private static final String DEAF =
      "if (this.pageKeys) window.removeEventListener('keydown', this.pageKeys)";

  private record Entry(String means, SerializableRunnable action) implements Serializable {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private PageKeys() {}

  /** Listens for as long as the page is shown. */
  public static PageKeys of(Component page) {
    PageKeys keys = new PageKeys();
    keys.on("?", "List the keys", keys::list);
    page.getElement()
        .addEventListener(
            "page-key", event -> keys.pressed(event.getEventData().get("event.detail").asString()))
        .addEventData("event.detail");
    page.addAttachListener(
        attach -> page.getElement().executeJs(LISTEN, String.join(" ", keys.entries.keySet())));
    page.addDetachListener(detach -> page.getElement().executeJs(DEAF));
    return keys;
  }

  /**
   * @param key as browsers name it
   */
  public PageKeys on(String key, String means, SerializableRunnable action) {
    entries.put(key, new Entry(means, action));
    return this;
  }

  private void pressed(String key) {
    Entry entry = entries.get(key);
    if (entry != null) {
      entry.action().run();
    }
  }

  private void list() {
    Facts list = new Facts();
    entries.forEach((key, entry) -> list.fact(new Code(key), new Span(entry.means())));
    list.addClassName("key-list");
    Dialog dialog = new Dialog("Keys", list);
    dialog.getFooter().add(new Button("Close", click -> dialog.close()));
    dialog.open();
  }
}
