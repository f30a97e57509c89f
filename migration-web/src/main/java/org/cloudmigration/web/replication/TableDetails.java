package org.cloudmigration.web.replication;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.replication.TableRunView;

/** What is known of a table in a run: its error, or its proof. */
final class TableDetails extends Div {

  private static final long serialVersionUID = 1L;

  TableDetails(TableRunView table, Formats formats) {
    addClassName("table-details");
    if (table.error() != null) {
      add(new ErrorPanel(table.error()));
    }
    DescriptionList facts = new DescriptionList();
    fact(facts, "Source table", table.sourceTable());
    fact(facts, "Started", formats.time(table.startTime()));
    fact(facts, "Ended", formats.time(table.endTime()));
    fact(facts, "Attempts", formats.number(table.attempts()));
    fact(facts, "Rows", formats.number(table.rowsCopied()));
    fact(facts, "Size", formats.bytes(table.bytesCopied()));
    if (table.verification() == Verification.CONTENTS_EQUAL) {
      fact(
          facts,
          "Verified",
          "Every row, read back from the tenant, " + formats.time(table.verifiedAt()));
      fact(
          facts,
          "Read as of",
          table.pointInTime() ? "One point in time" : "Not from one point in time");
      facts.add(new DescriptionList.Term("Hash of the contents"));
      facts.add(new DescriptionList.Description(new Code(table.contentHash())));
    }
    add(facts);
  }

  private static void fact(DescriptionList facts, String name, String value) {
    facts.add(new DescriptionList.Term(name));
    facts.add(new DescriptionList.Description(new Span(value)));
  }
}
