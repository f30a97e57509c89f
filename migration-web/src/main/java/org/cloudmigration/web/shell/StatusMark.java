package org.cloudmigration.web.shell;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.SerializableFunction;

/** A state in words, with a dot in its colour: never by colour alone. */
public final class StatusMark {

  private static final String TEMPLATE =
      "<span class=\"status-mark ${item.tone}\">${item.text}</span>";

  private StatusMark() {}

  public static Span of(String text, Tone tone) {
    Span mark = new Span(text);
    mark.addClassNames("status-mark", tone.className());
    return mark;
  }

  /** Drawn by the browser: no component for each row, however often the rows are refreshed. */
  public static <T> Renderer<T> renderer(
      SerializableFunction<T, String> text, SerializableFunction<T, Tone> tone) {
    return LitRenderer.<T>of(TEMPLATE)
        .withProperty("text", text::apply)
        .withProperty("tone", item -> tone.apply(item).className());
  }
}
