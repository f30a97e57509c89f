package org.cloudmigration.web.replication;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.cloudmigration.domain.replication.Severity;
import org.cloudmigration.service.replication.LogLineView;
import org.cloudmigration.service.replication.RunLogFilter;
import org.cloudmigration.service.replication.RunLogService;
import org.cloudmigration.service.replication.RunPace;
import org.cloudmigration.service.replication.RunView;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LiveUpdates;

/** The log of a run, followed as it is written until somebody scrolls up. */
final class LogPart extends Section implements RunPart {

  private static final long serialVersionUID = 1L;

  /** Tells when a person scrolls up, by wheel, finger, key or the bar itself. */
  private static final String WATCH =
      """
      const up = () => this.dispatchEvent(new CustomEvent('scrolled-up'));
      let touch = 0;
      this.addEventListener('wheel', e => { if (e.deltaY < 0) up(); }, { passive: true });
      this.addEventListener('keydown', e => {
        if (['ArrowUp', 'PageUp', 'Home'].includes(e.key)) up();
      });
      this.addEventListener('touchstart', e => { touch = e.touches[0].clientY; }, { passive: true });
      this.addEventListener('touchmove', e => { if (e.touches[0].clientY > touch + 8) up(); },
        { passive: true });
      this.$.table.addEventListener('pointerdown', e => {
        if (e.composedPath()[0] === this.$.table) up();
      });
      """;

  private static final String LINE =
      "<div class=\"log-line ${item.tone}\"><a href=\"?line=${item.number}\""
          + " title=\"Link to this line\">${item.number}</a><time>${item.time}</time>"
          + "<b>${item.severity}</b><span>${item.subject}</span>"
          + "<p title=\"${item.text}\">${item.text}</p></div>";

  private final transient LogLines lines;
  private final transient Consumer<Map<String, String>> tell;
  private final Grid<LogLineView> grid = new Grid<>();
  private final Select<Severity> least = new Select<>();
  private final TextField text = new TextField();
  private final Span count = new Span();
  private final Button follow = new Button("Follow", VaadinIcon.ANGLE_DOUBLE_DOWN.create());
  private final Formats formats;
  private boolean following;
  private int line;

  LogPart(
      Formats formats,
      RunLogService log,
      LiveUpdates live,
      RunView run,
      QueryParameters address,
      Consumer<Map<String, String>> tell) {
    this.formats = formats;
    this.tell = tell;
    this.lines = new LogLines(log, run.id());
    addClassNames("panel", "log-panel");
    line = number(address.getSingleParameter("line").orElse(""));
    following = line == 0 && run.inProgress();

    H2 title = new H2("Log");
    title.setId("log");
    buildFilters(address);
    buildGrid(live);
    follow.addThemeVariants(ButtonVariant.LUMO_SMALL);
    follow.addClickListener(click -> follow(true));
    Anchor download = new Anchor(new LogDownload(log, run.id()), "Download");
    download.addClassName("download");
    Div filters = new Div(text, least);
    filters.addClassName("filters");
    Div head = new Div(title, count, filters, follow, download);
    head.addClassName("panel-head");
    add(head, grid);
    lines.seek(filter());
    showCount();
    follow(following);
  }

  private void buildFilters(QueryParameters address) {
    text.setPlaceholder("Search");
    text.setAriaLabel("Search the log");
    text.setPrefixComponent(VaadinIcon.SEARCH.create());
    text.setClearButtonVisible(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setValue(address.getSingleParameter("text").orElse(""));
    least.setItems(Severity.values());
    least.setItemLabelGenerator(RunWords::choice);
    least.setAriaLabel("Severity");
    least.setValue(severity(address.getSingleParameter("severity").orElse("")));
    text.addValueChangeListener(change -> sought());
    least.addValueChangeListener(change -> sought());
  }

  private void buildGrid(LiveUpdates live) {
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.addThemeNames("log");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.getElement().setAttribute("aria-labelledby", "log");
    grid.setEmptyStateText("No line.");
    grid.addColumn(
        LitRenderer.<LogLineView>of(LINE)
            .withProperty("number", LogLineView::number)
            .withProperty("time", row -> formats.preciseClock(row.time()))
            .withProperty("severity", row -> RunWords.of(row.severity()))
            .withProperty("tone", row -> RunWords.tone(row.severity()).className())
            .withProperty("subject", LogLineView::subject)
            .withProperty("text", LogLineView::text));
    grid.setPartNameGenerator(row -> row.number() == line ? "open-row" : null);
    grid.setDataProvider(
        live.<LogLineView, Void>lazyData(
            query -> lines.page(query.getOffset(), query.getLimit()),
            query -> lines.count(),
            LogLineView::number));
    grid.getElement().addEventListener("scrolled-up", event -> follow(false));
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    grid.getElement().executeJs(WATCH);
    if (line > 0) {
      grid.scrollToIndex(Math.max(0, lines.place(line)));
    }
  }

  private void sought() {
    line = 0;
    lines.seek(filter());
    showCount();
    grid.getDataProvider().refreshAll();
    if (following) {
      grid.scrollToEnd();
    }
    Map<String, String> said = new LinkedHashMap<>();
    said.put("text", text.getValue());
    said.put("severity", least.getValue() == Severity.DETAIL ? "" : least.getValue().name());
    tell.accept(said);
  }

  private RunLogFilter filter() {
    return new RunLogFilter(least.getValue(), text.getValue());
  }

  private void follow(boolean on) {
    following = on;
    follow.setText(on ? "Following" : "Follow");
    follow.getElement().setAttribute("aria-pressed", Boolean.toString(on));
    follow.setTooltipText(
        on
            ? "New lines are shown as they come; scroll up to stop."
            : "Shows new lines as they come.");
    if (on) {
      grid.scrollToEnd();
    }
  }

  private void showCount() {
    int shown = lines.count();
    count.setText(shown == 1 ? "1 line" : formats.number(shown) + " lines");
    count.addClassName("guidance");
  }

  @Override
  public Runnable read(RunView run, RunPace pace) {
    boolean news = lines.update();
    return () -> {
      if (news) {
        showCount();
        grid.getDataProvider().refreshAll();
        if (following) {
          grid.scrollToEnd();
        }
      }
    };
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static Severity severity(String name) {
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.name().equals(name))
        .findFirst()
        .orElse(Severity.DETAIL);
  }
}
