package org.cloudmigration.service.product.sl.sample;

import static org.cloudmigration.service.product.sl.sample.Formulas.digits;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A lot or serial number that is on hand at a site.
 *
 * @param quantity 1 for a serial number; the first of two lots may be empty
 */
record TrackedStock(Item item, String site, String number, int quantity) {

  static Stream<TrackedStock> of(SampleDatabase database) {
    return Item.of(database)
        .flatMap(item -> Stream.concat(of(item, Item.MAIN), of(item, Item.EAST)));
  }

  private static Stream<TrackedStock> of(Item item, String site) {
    int quantity = item.quantity(site);
    if (quantity == 0) {
      return Stream.empty();
    }
    if (item.hasSerialNumbers()) {
      return IntStream.rangeClosed(1, quantity)
          .mapToObj(number -> new TrackedStock(item, site, "S" + digits(number, 3), 1));
    }
    return item.isInLots() ? lots(item, site, quantity).stream() : Stream.empty();
  }

  private static List<TrackedStock> lots(Item item, String site, int quantity) {
    if (!item.isInLayers()) {
      return List.of(new TrackedStock(item, site, "L01", quantity));
    }
    return List.of(
        new TrackedStock(item, site, "L01", quantity / 2),
        new TrackedStock(item, site, "L02", quantity - quantity / 2));
  }
}
