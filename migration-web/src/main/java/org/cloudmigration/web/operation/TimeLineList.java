package org.cloudmigration.web.operation;

import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cloudmigration.service.operation.AuditView;
import org.cloudmigration.service.operation.TimeLineFilter;
import org.cloudmigration.service.operation.TimeLineService;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.LiveUpdates;
import org.cloudmigration.web.shell.Tone;

/**
 * The entries by day, newest first, read as they scroll into sight. It looks at the time line up to
 * one number, so that what comes later moves nothing.
 */
final class TimeLineList extends VirtualList<TimeLineList.Row> {

  private static final long serialVersionUID = 1L;

  private static final String TEMPLATE =
      """
      <div class="tl-row">
        <div class="tl-day" role="heading" aria-level="2" ?hidden="${!item.day}">${item.day}</div>
        <div class="tl-entry ${item.category} ${item.tone}">
          <vaadin-icon class="tl-icon" icon="${item.icon}" title="${item.categoryName}"></vaadin-icon>
          <div class="tl-words">
            <div class="tl-line">
              <a class="tl-title" href="${item.href}" router-link ?hidden="${!item.sentence}">${item.sentence}</a>
              <span class="tl-subject" ?hidden="${!item.subject}">${item.subject}</span>
              <span class="status-mark ${item.tone}" ?hidden="${!item.outcome}">${item.outcome}</span>
              <a class="tl-page" href="${item.page}" router-link ?hidden="${!item.page}">${item.pageName}</a>
            </div>
            <div class="tl-change" ?hidden="${!item.before && !item.after}"><span
              class="tl-before" ?hidden="${!item.before}">${item.before}</span><span
              class="tl-arrow" ?hidden="${!item.before}" role="img" aria-label="then">→</span><span
              class="tl-after">${item.after}</span></div>
          </div>
          <div class="tl-who"><span class="tl-place" ?hidden="${!item.place}">${item.place}</span
            ><span class="${item.person}">${item.who}</span></div>
          <div class="tl-time" title="${item.exact}"><span>${item.clock}</span>
            <ago-time at="${item.at}"></ago-time></div>
        </div>
      </div>
      """;

  /** An entry, and whether it is the first one of its day that is shown. */
  record Row(AuditView entry, boolean opensDay) {}

  private record Wanted(TimeLineFilter filter, long last, int offset, int limit) {}

  private final transient TimeLineService service;
  private final transient Function<Wanted, List<AuditView>> reader;
  private final Formats formats;
  private transient TimeLineFilter filter = TimeLineFilter.all("");
  private TimeLineState state = TimeLineState.EVERYTHING;
  private long last;
  private int count;

  /**
   * @param address of an entry's details
   */
  TimeLineList(
      TimeLineService service,
      LiveUpdates live,
      Formats formats,
      SerializableFunction<Long, String> address) {
    this.service = service;
    this.reader =
        live.asViewer(
            wanted ->
                service.page(wanted.filter(), wanted.last(), wanted.offset(), wanted.limit()));
    this.formats = formats;
    addClassName("time-line");
    getElement().setAttribute("aria-label", "Entries, newest first");
    setRenderer(renderer(address));
    setDataProvider(
        new CallbackDataProvider<Row, Void>(
            query -> rows(query.getOffset(), query.getLimit()),
            query -> count,
            row -> row.entry().sequenceNo()));
  }

  private LitRenderer<Row> renderer(SerializableFunction<Long, String> address) {
    return LitRenderer.<Row>of(TEMPLATE)
        .withProperty("day", row -> row.opensDay() ? formats.day(row.entry().occurredAt()) : "")
        .withProperty("category", row -> "category-" + row.entry().category().ordinal())
        .withProperty("categoryName", row -> EntryWords.of(row.entry().category()))
        .withProperty("icon", row -> EntryWords.iconName(row.entry().category()))
        .withProperty("tone", row -> tone(row.entry()).className())
        .withProperty("href", row -> address.apply(row.entry().sequenceNo()))
        .withProperty("sentence", row -> EntryWords.sentence(row.entry()))
        .withProperty("subject", row -> EntryWords.subject(row.entry()))
        .withProperty(
            "outcome",
            row -> tone(row.entry()) == Tone.NEUTRAL ? "" : EntryWords.of(row.entry().outcome()))
        .withProperty("before", row -> EntryWords.readable(row.entry().before()))
        .withProperty("after", row -> EntryWords.after(row.entry()))
        .withProperty("page", row -> EntryWords.address(row.entry()).orElse(""))
        .withProperty("pageName", row -> EntryWords.linkText(row.entry().category()))
        .withProperty("place", row -> state.everywhere() ? row.entry().environment() : "")
        .withProperty("person", row -> row.entry().byServer() ? "tl-system" : "tl-person")
        .withProperty("who", row -> EntryWords.who(row.entry()))
        .withProperty("exact", row -> formats.exact(row.entry().occurredAt()))
        .withProperty("clock", row -> formats.clock(row.entry().occurredAt()))
        .withProperty("at", row -> row.entry().occurredAt().toString());
  }

  private static Tone tone(AuditView entry) {
    return EntryWords.tone(entry.outcome());
  }

  /** With the one before the first, whose day tells whether the first opens another. */
  private Stream<Row> rows(int offset, int limit) {
    int lead = offset == 0 ? 0 : 1;
    List<AuditView> entries = reader.apply(new Wanted(filter, last, offset - lead, limit + lead));
    List<Row> rows = new ArrayList<>();
    for (int i = lead; i < entries.size(); i++) {
      rows.add(new Row(entries.get(i), i == 0 || !sameDay(entries.get(i), entries.get(i - 1))));
    }
    return rows.stream();
  }

  private boolean sameDay(AuditView one, AuditView other) {
    return one.occurredAt()
        .atZone(formats.zone())
        .toLocalDate()
        .equals(other.occurredAt().atZone(formats.zone()).toLocalDate());
  }

  /** Shows what the filter lets through of all that there is now. */
  void show(TimeLineState newState, TimeLineFilter newFilter) {
    state = newState;
    filter = newFilter;
    last = service.newest();
    count = service.count(filter, 1, last);
    getDataProvider().refreshAll();
    scrollToStart();
  }

  /** Shows what came since. */
  void advance(News news) {
    last = news.last();
    count += news.count();
    getDataProvider().refreshAll();
  }

  /**
   * What came since the list was read.
   *
   * @param count how many the filter lets through
   * @param after number up to which they had been seen
   */
  record News(int count, long after, long last) {}

  /** Only reads; may be called outside the page's lock. */
  News news() {
    long seen = last;
    long newest = service.newest();
    return new News(service.count(filter, seen + 1, newest), seen, newest);
  }

  boolean isOutdated(News news) {
    return news.after() != last;
  }

  int count() {
    return count;
  }
}
