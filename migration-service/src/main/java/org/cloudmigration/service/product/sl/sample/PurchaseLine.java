package org.cloudmigration.service.product.sl.sample;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A line of a purchase order.
 *
 * @param number from 1
 * @param type what is bought, as SL codes it
 */
record PurchaseLine(
    int number, String type, boolean open, String item, String unit, String account) {

  private static final List<String> TYPES =
      List.of("GI", "GS", "GP", "PI", "PS", "GN", "SE", "SP", "FR", "MI", "DL");

  /** The lines of one of the five orders of a block. */
  static List<PurchaseLine> of(int block, int order) {
    return switch (order) {
      case 1 -> all(block).toList();
      case 2 -> all(block).map(line -> line.openIf(line.number % 2 == 1)).toList();
      case 3, 4 -> List.of(usual(block, 1));
      default ->
          List.of(
              new PurchaseLine(1, "GI", true, "NOITEM", "EA", ""),
              new PurchaseLine(2, "GI", true, Item.of(block, 1).id(), "PALLET", ""),
              new PurchaseLine(3, "GN", true, "", "", "6900"));
    };
  }

  private static Stream<PurchaseLine> all(int block) {
    return IntStream.rangeClosed(1, TYPES.size()).mapToObj(number -> usual(block, number));
  }

  private static PurchaseLine usual(int block, int number) {
    String type = TYPES.get(number - 1);
    return switch (type) {
      case "GS" -> ofItem(block, number, type, "DOZ");
      case "GP" -> ofItem(block, number, type, "CASE");
      case "GI", "PI", "PS" -> ofItem(block, number, type, "EA");
      case "GN" -> ofAccount(number, type, "6000");
      case "SE" -> ofAccount(number, type, "6100");
      case "FR" -> ofAccount(number, type, "5100");
      case "DL" -> ofAccount(number, type, "");
      default -> ofAccount(number, type, "6200");
    };
  }

  private static PurchaseLine ofItem(int block, int number, String type, String unit) {
    return new PurchaseLine(number, type, true, Item.of(block, number).id(), unit, "");
  }

  private static PurchaseLine ofAccount(int number, String type, String account) {
    return new PurchaseLine(number, type, true, "", "", account);
  }

  private PurchaseLine openIf(boolean wanted) {
    return new PurchaseLine(number, type, wanted, item, unit, account);
  }
}
