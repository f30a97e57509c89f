package org.cloudmigration.service.pipeline.embedded;

import java.util.Optional;
import org.cloudmigration.service.pipeline.CopyResult.Preserved;

/**
 * What the tenant's state keeps of preserved cloud data, as one text.
 *
 * @param rows empty before the first copy was brought in
 */
record PreservedText(Preserving preserving, Optional<Preserved> rows) {

  static PreservedText of(TableState state) {
    return new PreservedText(
        state.preserving(),
        state.preserving().is() ? state.result().preserved() : Optional.empty());
  }

  static PreservedText of(String text) {
    if (text.isBlank()) {
      return new PreservedText(Preserving.NOTHING, Optional.empty());
    }
    String[] words = text.split(" ");
    return new PreservedText(
        Preserving.valueOf(words[0]),
        words.length < 3
            ? Optional.empty()
            : Optional.of(new Preserved(Long.parseLong(words[1]), Long.parseLong(words[2]))));
  }

  /** Blank if nothing is preserved. */
  String text() {
    if (!preserving.is()) {
      return "";
    }
    return preserving + rows.map(known -> " " + known.rows() + " " + known.inSource()).orElse("");
  }
}
