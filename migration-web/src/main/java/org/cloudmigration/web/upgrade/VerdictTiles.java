package org.cloudmigration.web.upgrade;

import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cloudmigration.domain.upgrade.TestOutcome;
import org.cloudmigration.web.shell.Formats;
import org.cloudmigration.web.shell.Tile;
import org.cloudmigration.web.shell.Tone;

/** Tests by their result; each figure leads to its tests. */
final class VerdictTiles extends Div {

  private static final long serialVersionUID = 1L;

  /** What is to be looked at comes first. */
  private static final List<TestOutcome> ORDER =
      List.of(
          TestOutcome.FAILED,
          TestOutcome.WARNING,
          TestOutcome.PASSED,
          TestOutcome.IGNORED,
          TestOutcome.NOT_MADE);

  private final Formats formats;
  private final Map<TestOutcome, Tile> tiles = new EnumMap<>(TestOutcome.class);

  VerdictTiles(Formats formats) {
    this.formats = formats;
    addClassName("tiles");
    for (TestOutcome outcome : ORDER) {
      Tile tile = new Tile(VerdictWords.of(outcome));
      tiles.put(outcome, tile);
      add(tile);
    }
  }

  void show(String environment, Map<TestOutcome, Long> counts) {
    tiles.forEach(
        (outcome, tile) -> {
          long count = counts.getOrDefault(outcome, 0L);
          tile.show(
              formats.number(count),
              count == 0 ? Tone.NEUTRAL : VerdictWords.tone(outcome),
              count == 0 ? "" : VerdictWords.note(outcome),
              ValidationNavigation.address(environment, outcome));
        });
  }
}
