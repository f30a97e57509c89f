package org.cloudmigration.web.validation;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.cloudmigration.domain.validation.DifferenceKind;
import org.cloudmigration.service.validation.ComparisonView;
import org.cloudmigration.service.validation.Differences;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.ProblemSlot;

/** What the last comparison of a table has found, row by row, both sides beside each other. */
public final class DifferencePanel extends Section {

  private static final long serialVersionUID = 1L;

  /** Rows drawn at once; more follow on demand. */
  private static final int PAGE = 10;

  private final Formats formats;
  private final Paragraph summary = new Paragraph();
  private final ProblemSlot problem = new ProblemSlot();
  private final Checkbox onlyDiffering = new Checkbox("Only differing fields", true);
  private final Div rows = new Div();
  private transient Differences shown;
  private int drawn;

  public DifferencePanel(Formats formats) {
    this.formats = formats;
    addClassNames("panel", "differences");
    setVisible(false);
    onlyDiffering.addValueChangeListener(change -> draw());
    Div head = new Div(new H2("Comparison with the source"), onlyDiffering);
    head.addClassName("panel-head");
    summary.addClassNames("guidance", "difference-summary");
    rows.addClassName("difference-rows");
    add(head, summary, problem, rows);
  }

  /**
   * @param latest the one asked for last
   * @param found of the last one that came to its end
   * @param preserved whether only rows were compared that this product has inserted
   */
  public void show(
      Optional<ComparisonView> latest, Optional<Differences> found, boolean preserved) {
    setVisible(latest.isPresent());
    problem.show(latest.map(ComparisonView::error).orElse(null));
    summary.setText(found.map(each -> summary(each.comparison(), preserved)).orElse(""));
    Differences now = found.orElse(null);
    onlyDiffering.setVisible(
        now != null && now.rows().stream().anyMatch(row -> row.kind() == DifferenceKind.CHANGED));
    boolean same =
        shown != null && now != null && shown.comparison().id().equals(now.comparison().id());
    if (!same) {
      shown = now;
      drawn = PAGE;
      draw();
    }
  }

  private String summary(ComparisonView comparison, boolean preserved) {
    String when =
        (preserved ? "Every row that was inserted compared " : "Every row compared ")
            + formats.time(comparison.endTime())
            + ", asked for by "
            + comparison.startedBy()
            + ": "
            + formats.number(comparison.sourceRows())
            + " rows in the source, "
            + formats.number(comparison.tenantRows())
            + " in the tenant. ";
    return comparison.differing() == 0
        ? when + (preserved ? "Those inserted are equal." : "They are equal.")
        : when + ComparisonWords.found(comparison, formats) + more(preserved);
  }

  private static String more(boolean preserved) {
    return preserved
        ? " Rows that are there stay as they are: no run changes or deletes them while the cloud's"
            + " data is preserved."
        : " A row that was changed in the source since its copy is no loss: the next run copies it.";
  }

  private void draw() {
    rows.removeAll();
    if (shown == null) {
      return;
    }
    shown.rows().stream()
        .limit(drawn)
        .forEach(
            row -> rows.add(new DifferenceCard(shown.columns(), row, onlyDiffering.getValue())));
    if (drawn < shown.rows().size()) {
      rows.add(
          new MoreButton(
              "Show more of " + formats.number(shown.rows().size()) + " rows",
              () -> {
                drawn += PAGE;
                draw();
              }));
    } else if (shown.comparison().differing() > shown.rows().size()) {
      Paragraph rest =
          new Paragraph(
              "Of "
                  + formats.number(shown.comparison().differing())
                  + " rows that differ, "
                  + formats.number(shown.rows().size())
                  + " are kept to be shown.");
      rest.addClassName("guidance");
      rows.add(rest);
    }
  }
}
