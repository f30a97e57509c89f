package org.cloudmigration.service.product.sl.sample;

import static org.cloudmigration.service.product.sl.sample.Formulas.digits;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One of 18 kinds of item, in a block of the scale.
 *
 * @param block from 0
 * @param kind from 1; 0 for the two items that {@link #LONG_NAMED}
 */
record Item(String id, String description, int block, int kind) {

  static final int KINDS = 18;
  static final String MAIN = "MAIN";
  static final String EAST = "EAST";

  /** Two whose first 20 characters agree: as many as Business Central takes. */
  static final List<Item> LONG_NAMED =
      List.of(
          new Item("LONG-IDENTIFIER-ITEM-A1", "Long item A1", 0, 0),
          new Item("LONG-IDENTIFIER-ITEM-B1", "Long item B1", 0, 0));

  private static final String[] WORDS = {
    "Bolt",
    "Nut",
    "Washer",
    "Bracket",
    "Hinge",
    "Valve",
    "Gasket",
    "Pump",
    "Motor",
    "Sealant",
    "Adhesive",
    "Paint",
    "Drill",
    "Saw",
    "Solvent",
    "Sensor",
    "Lever",
    "Spring"
  };

  /** Valuation, tracking, assignment, issue and status by kind. */
  private static final String[] TRAITS = {
    "A NN - - AC", "A NN - - AC", "A NN - - AC", "T NN - - AC", "T NN - - AC", "U NN - - AC",
    "F NN - - AC", "F NN - - AC", "L NN - - AC", "S NN - - AC", "F LI R F AC", "F LI R E AC",
    "A LI R F AC", "F SI R F AC", "A SI R E AC", "F LI U F AC", "A SI U F AC", "A NN - - IN",
    "T NN - - DE"
  };

  static Item of(int block, int kind) {
    return new Item(
        "ITEM-" + digits(block, 5) + "-" + digits(kind, 2),
        WORDS[kind - 1] + " " + block + "-" + kind,
        block,
        kind);
  }

  /** Those of the archetypes, block by block. */
  static Stream<Item> of(SampleDatabase database) {
    return IntStream.range(0, database.factor())
        .boxed()
        .flatMap(block -> IntStream.rangeClosed(1, KINDS).mapToObj(kind -> of(block, kind)));
  }

  String valuation() {
    return trait(0);
  }

  String tracking() {
    return trait(1);
  }

  String assigned() {
    return trait(2);
  }

  String issued() {
    return trait(3);
  }

  String status() {
    return trait(4);
  }

  private String trait(int position) {
    String trait = TRAITS[kind].split(" ")[position];
    return trait.equals("-") ? "" : trait;
  }

  boolean isInLayers() {
    return List.of("F", "L", "S").contains(valuation());
  }

  boolean isInLots() {
    return tracking().equals("LI");
  }

  boolean hasSerialNumbers() {
    return tracking().equals("SI");
  }

  int quantity(String site) {
    if (kind == 0) {
      return 5;
    }
    return site.equals(MAIN) ? 10 + kind : kind % 3;
  }

  BigDecimal cost(String least) {
    return new BigDecimal(least).add(BigDecimal.valueOf(25L * kind, 2));
  }
}
