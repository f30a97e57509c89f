package org.cloudmigration.web.replication;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.management.OverviewTable;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.StatusMark;
import org.cloudmigration.web.shell.Tone;

/** Which table it is, how it stands, and what can be done with it. */
final class TableHead extends Section {

  private static final long serialVersionUID = 1L;

  private final Formats formats;
  private final H1 title = new H1();
  private final Div marks = new Div();
  private final Paragraph proof = new Paragraph();

  TableHead(Formats formats, String environment, Div actions) {
    this.formats = formats;
    addClassNames("state-band", "table-head");
    Anchor back = new Anchor(OverviewNavigation.address(environment), "‹ Tables");
    back.getElement().setAttribute("router-link", true);
    marks.addClassName("table-marks");
    proof.addClassName("guidance");
    Div words = new Div(back, title, marks, proof);
    words.addClassName("words");
    actions.addClassName("actions");
    add(words, actions);
  }

  void show(OverviewTable table) {
    Tone tone = OverviewColumns.tone(table);
    Tone worst = table.verification() == Verification.DIFFERS ? Tone.BAD : tone;
    title.setText(table.table() + " · " + OverviewFilters.label(table.company()));
    for (Tone each : Tone.values()) {
      title.setClassName(each.className(), each == worst);
    }
    marks.removeAll();
    marks.add(
        StatusMark.of(OverviewColumns.status(table), tone),
        StatusMark.of(Words.of(table.verification()), Words.tone(table.verification())));
    proof.setText(reason(table) + proof(table));
  }

  private static String reason(OverviewTable table) {
    return table.reason() == null || table.status() == TableStatus.SUCCESSFUL
        ? ""
        : table.reason().text() + " ";
  }

  /** The page always says which proof it is, and of when. */
  private String proof(OverviewTable table) {
    String when = formats.time(table.verifiedAt());
    return switch (table.verification()) {
      case NOT_CHECKED -> "Nothing is proven about its contents yet.";
      case COUNTS_EQUAL ->
          "Both sides had as many rows on " + when + "; contents were not compared.";
      case CONTENTS_EQUAL ->
          "Every row was compared with the source on "
              + when
              + ", read back from the tenant: contents equal.";
      case INSERTED_EQUAL ->
          "Every key of the source was in the tenant on "
              + when
              + ", and the rows that were inserted are equal. Rows that were there before are"
              + " preserved, not compared.";
      case CHANGES_EQUAL ->
          "The rows that changed were read again on both ends on "
              + when
              + ": they are equal. Every other row was compared before.";
      case DIFFERS ->
          "Every row was compared with the source on "
              + when
              + ": they differ. Rows that were changed in the source since the copy differ too, and"
              + " are no loss: the next run copies them.";
    };
  }
}
