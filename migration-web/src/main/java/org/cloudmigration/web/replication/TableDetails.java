package org.cloudmigration.web.replication;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import org.cloudmigration.domain.replication.TableStatus;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.replication.TableRunView;
import org.cloudmigration.web.shell.ErrorPanel;
import org.cloudmigration.web.shell.Facts;
import org.cloudmigration.web.shell.Formats;

/** What is known of a table in a run: its error, or its proof. */
final class TableDetails extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param copies whether the run copies tables, rather than looking at them
   */
  TableDetails(TableRunView table, boolean copies, Formats formats) {
    addClassName("table-details");
    if (table.error() != null) {
      add(
          table.status() == TableStatus.WARNING
              ? ErrorPanel.warning(table.error())
              : new ErrorPanel(table.error()));
    }
    Facts facts = new Facts();
    if (table.stalledSince() != null) {
      facts.fact("No progress since", formats.time(table.stalledSince()));
    }
    facts
        .fact("Source table", table.sourceTable())
        .fact("Started", formats.time(table.startTime()))
        .fact("Ended", formats.time(table.endTime()))
        .fact("Attempts", formats.number(table.attempts()));
    if (copies) {
      facts
          .fact("Rows", formats.number(table.rowsCopied()))
          .fact("Size", formats.bytes(table.bytesCopied()));
    }
    if (table.extent() != null) {
      facts.fact(copies ? "Copied" : "Would be copied", Words.of(table.extent()));
    }
    if (table.verification().isProof()) {
      facts
          .fact("Verified", proof(table) + formats.time(table.verifiedAt()))
          .fact(
              "Read as of",
              table.pointInTime() ? "One point in time" : "Not from one point in time")
          .fact(
              inserted(table) ? "Hash of the inserted rows" : "Hash of the contents",
              new Code(table.contentHash()));
    }
    add(facts);
  }

  private static String proof(TableRunView table) {
    return switch (table.verification()) {
      case INSERTED_EQUAL -> "Every row that was inserted, read back from the tenant, ";
      case CHANGES_EQUAL -> "Every row that changed, read again on both ends, ";
      default -> "Every row, read back from the tenant, ";
    };
  }

  private static boolean inserted(TableRunView table) {
    return table.verification() == Verification.INSERTED_EQUAL;
  }
}
