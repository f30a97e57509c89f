package org.cloudmigration.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.cloudmigration.domain.operation.AuditEntry;
import org.cloudmigration.domain.operation.AuditEvent;

/** What the hash covers must be different for different entries, however their parts are cut. */
class AuditTextTest {

  /** Digits and colons, which the text itself uses between the parts. */
  @Property(tries = 2_000)
  void aCharacterThatMovesToTheNextPartChangesTheText(
      @ForAll @Size(7) List<@CharRange(from = '0', to = ':') @StringLength(max = 3) String> parts,
      @ForAll @IntRange(max = 5) int cut) {
    List<String> moved = new ArrayList<>(parts);
    String both = parts.get(cut) + parts.get(cut + 1);
    for (int i = 0; i <= both.length(); i++) {
      moved.set(cut, both.substring(0, i));
      moved.set(cut + 1, both.substring(i));
      assertThat(text(moved).equals(text(parts))).isEqualTo(moved.equals(parts));
    }
  }

  private static String text(List<String> parts) {
    var event =
        new AuditEvent(
            parts.get(0),
            parts.get(1),
            parts.get(2),
            parts.get(3),
            parts.get(4),
            parts.get(5),
            parts.get(6));
    return new AuditEntry(event, Instant.EPOCH, 1, "").canonicalText();
  }
}
